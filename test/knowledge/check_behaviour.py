"""
Calls what the knowledge tables call harmless, on small values, and says where a library does otherwise:
receivers and arguments that change, results that are not fresh, generators that are drawn from, types that differ.
"""

import contextlib
import importlib
import inspect
import io
import json
import pickle
import random
import sys
import warnings

import numpy as np
import pandas as pd

warnings.simplefilter("ignore")


def frame():
    return pd.DataFrame({"a": [3.0, 1.0, 2.0, 5.0], "b": [1.0, 2.0, 3.0, 4.0]})


def matrix():
    return np.array([[3.0, 1.0], [2.0, 5.0], [4.0, 4.5], [0.5, 2.5]])


def labels():
    return np.array([0, 1, 0, 1])


RECEIVERS = {
    "pandas.DataFrame": frame,
    "pandas.Series": lambda: pd.Series([3.0, 1.0, 2.0, 1.0], name="a"),
    "pandas.Index": lambda: pd.Index(["x", "y", "z"]),
    "pandas.core.groupby.DataFrameGroupBy": lambda: frame().assign(k=list("xyxy")).groupby("k"),
    "pandas.core.window.rolling.Rolling": lambda: frame().rolling(2),
    "pandas.core.strings.accessor.StringMethods": lambda: pd.Series(["a b", "c d"]).str,
    "pandas.core.indexes.accessors.DatetimeProperties": lambda: pd.Series(pd.to_datetime(["2020-01-01", "2021-02-03"])).dt,
    "numpy.ndarray": matrix,
    "str": lambda: "some text",
    "bytes": lambda: b"some text",
    "list": lambda: [3, 1, 2],
    "tuple": lambda: (3, 1, 2),
    "dict": lambda: {"a": 1, "b": 2},
    "set": lambda: {1, 2},
    "collections.Counter": lambda: __import__("collections").Counter("hello"),
    "collections.deque": lambda: __import__("collections").deque([1, 2]),
    "datetime.datetime": lambda: __import__("datetime").datetime(2020, 1, 2),
    "scipy.sparse.csr_matrix": lambda: importlib.import_module("scipy.sparse").csr_matrix(np.eye(2)),
}

# Calls that do something only with these arguments.
PROPER = {"clip": lambda: (0, 2), "apply": lambda: (lambda part: part,), "agg": lambda: (lambda part: part,), "aggregate": lambda: (lambda part: part,)}

# Arguments are tried in this order until a call succeeds.
ARGUMENTS = [
    lambda: (),
    lambda: (matrix(),),
    lambda: (labels(), labels()),
    lambda: (matrix(), matrix()),
    lambda: ("a",),
    lambda: (1,),
    lambda: (["a"],),
    lambda: ([0, 1],),
    lambda: (frame(),),
    lambda: (frame()["a"],),
    lambda: (2.0,),
    lambda: (lambda value: value,),
    lambda: ("sum",),
    lambda: ([3, 1, 2],),
    lambda: ({"a": 1},),
    lambda: ("a", "b"),
    lambda: (1, 2),
    lambda: (matrix(), 1),
    lambda: (2, "a"),
    lambda: (["x", "y", "z", "w"],),
    lambda: (labels(), np.array([[0.7, 0.3], [0.2, 0.8], [0.6, 0.4], [0.1, 0.9]])),
    lambda: (labels(), np.array([0.3, 0.8, 0.4, 0.9])),
    lambda: (matrix(), labels()),
    lambda: ([matrix(), matrix()],),
    lambda: (matrix()[:, 0], matrix()[:, 1]),
    lambda: (matrix()[:2],),
    lambda: (matrix()[:, 0],),
    lambda: ([frame(), frame()],),
    lambda: (frame(), frame()),
    lambda: (b"ab",),
    lambda: ("text of words", "of"),
    lambda: (lambda left, right: left, [1, 2]),
    lambda: (labels(), 2),
]


def same(left, right):
    """Whether two values are equal, in all that a notebook could see."""
    if type(left) is not type(right):
        return False
    if isinstance(left, (pd.DataFrame, pd.Series, pd.Index)):
        return left.equals(right) and repr(left) == repr(right)
    if isinstance(left, np.ndarray):
        return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    for inside in ("obj", "_parent"):
        if hasattr(left, inside):
            return same(getattr(left, inside), getattr(right, inside))
    if callable(left) or type(left).__repr__ is object.__repr__:
        return True
    return repr(left) == repr(right)


def arrays(value, depth=3):
    """The arrays that a value is made of."""
    if isinstance(value, np.ndarray):
        return [value]
    if isinstance(value, pd.DataFrame):
        return [value.iloc[:, place].to_numpy() for place in range(value.shape[1])]
    if isinstance(value, pd.Series):
        return [value.to_numpy()]
    if depth == 0:
        return []
    if isinstance(value, dict):
        return [found for part in list(value.values()) for found in arrays(part, depth - 1)]
    if isinstance(value, (list, tuple)):
        return [found for part in value for found in arrays(part, depth - 1)]
    if hasattr(value, "__dict__") and type(value).__module__.split(".")[0] in ("sklearn", "scipy"):
        return arrays(vars(value), depth - 1)
    return []


def mutable(value):
    return isinstance(value, (list, dict, set, np.ndarray, pd.DataFrame, pd.Series))


def shares(result, value):
    """Whether the result is, or has memory of, the value."""
    parts = result if isinstance(result, (list, tuple)) else [result]
    if mutable(value) and any(part is value for part in [result, *parts]):
        return True
    return any(np.shares_memory(one, other) for one in arrays(result) for other in arrays(value))


def generators():
    return pickle.dumps((random.getstate(), np.random.get_state()))


def find(dotted):
    if "." not in dotted:
        return getattr(importlib.import_module("builtins"), dotted)
    parts = dotted.split(".")
    for end in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:end]))
        except ImportError:
            continue
        for part in parts[end:]:
            found = getattr(found, part)
        return found
    raise AttributeError(dotted)


KINDS = {
    "frame": pd.DataFrame,
    "series": pd.Series,
    "array": np.ndarray,
    "int": (int, np.integer),
    "float": (float, int, np.floating, np.integer),
    "bool": (bool, np.bool_),
    "str": str,
    "bytes": bytes,
    "list": list,
    "tuple": tuple,
    "dict": dict,
    "set": (set, frozenset),
    "none": type(None),
}


def attempt(row, make):
    """Calls once; gives None when the arguments do not suit, else the list of what is not as the row says."""
    receiver = RECEIVERS[row["owner"]]() if row["owner"] else None
    arguments, copies = make(), make()
    twin = RECEIVERS[row["owner"]]() if row["owner"] else None
    function = getattr(receiver, row["name"], None) if row["owner"] else find(row["name"])
    if function is None:
        return None
    printed = io.StringIO()
    before = generators()
    try:
        with contextlib.redirect_stdout(printed):
            result = function(*arguments)
    except Exception:
        return None
    if inspect.isgenerator(result):
        return None
    fact, wrong = row["fact"], []
    if fact["changesReceiver"] != "always" and not same(receiver, twin):
        wrong.append("changes its receiver")
    changed = {reference["position"] for reference in fact["changesArguments"]}
    for place, (argument, copy) in enumerate(zip(arguments, copies)):
        if place not in changed and not same(argument, copy):
            wrong.append(f"changes argument {place}")
        outside = fact["sharesWith"] in ("nothing", "receiver") and not fact["sharesElements"] and place not in changed
        if outside and shares(result, argument):
            wrong.append(f"shares with argument {place}")
    if fact["sharesWith"] in ("nothing", "arguments") and row["owner"] and shares(result, receiver):
        wrong.append("shares with its receiver")
    if not fact["draws"] and generators() != before:
        wrong.append("draws")
    if printed.getvalue() and not fact["prints"]:
        wrong.append("prints")
    expected = KINDS.get(fact["returns"]["kind"])
    if expected is not None and not isinstance(result, expected):
        wrong.append(f"returns {type(result).__name__}, not {fact['returns']['kind']}")
    return wrong


def check_row(row):
    """What is wrong with a row, or None when no arguments suited."""
    for make in [PROPER[row["name"]]] if row["name"] in PROPER else ARGUMENTS:
        found = attempt(row, make)
        if found is not None:
            return found
    return None


def check_estimator(entry):
    """Fits an estimator that is built with no arguments; gives what is not as its class says, or None."""
    X, y = np.random.RandomState(0).rand(40, 4), np.arange(40) % 2
    given, labels_ = X.copy(), y.copy()
    try:
        kind = find(entry["name"])
        seeded = {"random_state": 0} if entry["fixedBy"] else {}
        model = kind(**seeded)
        before = generators()
        fitted = model.fit(X, y)
    except Exception:
        return None
    wrong = []
    if not entry["mayDraw"] and generators() != before:
        wrong.append("draws")
    if not (same(X, given) and same(y, labels_)):
        wrong.append("changes its data")
    if fitted is not model:
        wrong.append("fit gives another object")
    if not entry["keepsArguments"] and (shares(vars(model), X) or shares(vars(model), y)):
        wrong.append("keeps its data")
    for name in ("predict", "predict_proba", "transform"):
        if hasattr(model, name) and not (name == "transform" and entry["transformShares"]):
            try:
                result = getattr(model, name)(X)
            except Exception:
                continue
            if shares(result, X) or not same(X, given):
                wrong.append(f"{name} is not fresh")
    return wrong


def main():
    tables = json.load(sys.stdin)
    report = {"wrong": [], "rows": 0, "estimators": 0, "untried": []}
    for key, entries, check in (("rows", tables["rows"], check_row), ("estimators", tables["estimators"], check_estimator)):
        for entry in entries:
            found = check(entry)
            label = f'{entry.get("owner") or ""} {entry["name"]}'.strip()
            if found is None:
                report["untried"].append(label)
                continue
            report[key] += 1
            report["wrong"] += [f"{label}: {what}" for what in found]
    json.dump(report, sys.stdout)


main()
