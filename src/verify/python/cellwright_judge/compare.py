"""Compares two values in depth, and names the first place where they differ."""

import math
import types

from cellwright_watch.digest import code_of, digest, network_state, state_of

LIMIT = 200


class Difference(Exception):
    """The first place where two values differ."""

    def __init__(self, place, left, right):
        super().__init__(place)
        self.place, self.left, self.right = place, left, right


def short(value):
    plain = value.item() if type(value).__module__ == "numpy" and getattr(value, "shape", None) == () and hasattr(value, "item") else value
    text = value if isinstance(value, Words) else repr(plain)
    return text if len(text) <= LIMIT else text[:LIMIT] + "…"


class Words(str):
    """Text that is shown as it is."""


class Comparison:
    """Walks through two values side by side, up to the first difference."""

    def __init__(self, tolerance):
        self.tolerance = tolerance
        self.seen = {}

    def check(self, same, place, left, right):
        if not same:
            raise Difference(place, left, right)

    def compare(self, left, right, place=""):
        if left is right or (id(left), id(right)) in self.seen:
            return
        self.seen[id(left), id(right)] = (left, right)
        kinds = type(left).__name__, type(right).__name__
        self.check(kinds[0] == kinds[1], f"type of value{place}", Words(kinds[0]), Words(kinds[1]))
        module = type(left).__module__.split(".")[0]
        if isinstance(left, (types.ModuleType, type)):
            self.check(left.__name__ == right.__name__, f"value{place}", left, right)
        elif isinstance(left, types.FunctionType):
            self.compare_functions(left, right, place)
        elif isinstance(left, (bool, int, str, bytes, bytearray, set, frozenset, range, type(None))):
            self.check(left == right, f"value{place}", left, right)
        elif isinstance(left, (float, complex)):
            self.check(self.is_close(left, right), f"value{place}", left, right)
        elif isinstance(left, dict):
            self.compare_mappings(left, right, place)
        elif isinstance(left, (list, tuple)):
            self.compare_sequences(left, right, place)
        elif module in ("datetime", "decimal", "fractions", "uuid", "pathlib"):
            self.check(left == right, f"value{place}", left, right)
        elif module == "numpy":
            self.compare_numpy(left, right, place)
        elif module == "pandas":
            self.compare_pandas(left, right, place)
        elif module == "scipy" and hasattr(left, "tocoo"):
            self.compare_sparse(left, right, place)
        elif module == "matplotlib" and hasattr(left, "savefig"):
            self.compare(drawn(left), drawn(right), place + " as drawn")
        else:
            self.compare_objects(left, right, place)

    def is_close(self, left, right):
        if left != left or right != right:
            return left != left and right != right
        if left == right:
            return True
        return self.tolerance > 0 and not math.isinf(abs(left)) and abs(left - right) <= self.tolerance * max(abs(left), abs(right), 1)

    def compare_functions(self, left, right, place):
        same = digest(code_of(left)[:-2]) == digest(code_of(right)[:-2])
        self.check(same, f"code of value{place}", Words(left.__qualname__), Words(right.__qualname__))
        self.compare(left.__defaults__, right.__defaults__, place + ".__defaults__")
        self.compare(left.__kwdefaults__, right.__kwdefaults__, place + ".__kwdefaults__")

    def compare_mappings(self, left, right, place):
        self.check(list(map(repr, left)) == list(map(repr, right)), f"keys of value{place}", list(left), list(right))
        for (key, one), other in zip(left.items(), right.values()):
            self.compare(one, other, f"{place}[{key!r}]")

    def compare_sequences(self, left, right, place):
        for index, (one, other) in enumerate(zip(left, right)):
            self.compare(one, other, f"{place}[{index}]")
        self.check(len(left) == len(right), f"length of value{place}", len(left), len(right))

    def compare_numpy(self, left, right, place):
        import numpy as np

        if isinstance(left, (np.floating, np.complexfloating)):
            self.check(self.is_close(left, right), f"value{place}", left, right)
        elif isinstance(left, np.generic):
            self.check(left == right or left != left and right != right, f"value{place}", left, right)
        elif isinstance(left, np.ndarray):
            self.compare_arrays(left, right, place)
        else:
            self.compare_objects(left, right, place)

    def compare_arrays(self, left, right, place):
        import numpy as np

        self.check(left.dtype == right.dtype, f"dtype of value{place}", left.dtype, right.dtype)
        self.check(left.shape == right.shape, f"shape of value{place}", left.shape, right.shape)
        if left.dtype.names:
            for name in left.dtype.names:
                self.compare_arrays(left[name], right[name], f"{place}[{name!r}]")
        elif left.dtype.hasobject:
            for index in np.ndindex(left.shape):
                self.compare(left[index], right[index], f"{place}{list(index)}")
        else:
            differs = left != right
            if left.dtype.kind in "fcmM":
                differs &= ~((left != left) & (right != right))
            if self.tolerance and left.dtype.kind in "fc":
                differs &= ~np.isclose(left, right, rtol=self.tolerance, atol=self.tolerance, equal_nan=True)
            for index in np.argwhere(np.atleast_1d(differs))[:1].tolist():
                at = tuple(index) if left.shape else ()
                self.check(False, f"value{place}{list(at)}", left[at], right[at])

    def compare_pandas(self, left, right, place):
        import pandas as pd

        if isinstance(left, pd.DataFrame):
            self.compare(left.columns, right.columns, place + ".columns")
            self.compare(left.index, right.index, place + ".index")
            for position, name in enumerate(left.columns):
                self.compare_column(left.iloc[:, position], right.iloc[:, position], f"{place}[{name!r}]")
        elif isinstance(left, pd.Series):
            self.compare(left.name, right.name, place + ".name")
            self.compare(left.index, right.index, place + ".index")
            self.compare_column(left, right, place)
        elif isinstance(left, pd.MultiIndex):
            self.compare(list(left.names), list(right.names), place + ".names")
            self.compare(left.tolist(), right.tolist(), place)
        elif isinstance(left, pd.Index):
            self.compare(left.name, right.name, place + ".name")
            self.compare_column(left, right, place)
        elif left is pd.NaT or left is pd.NA:
            self.check(left is right, f"value{place}", left, right)
        elif hasattr(left, "_data") or hasattr(left, "__array__"):
            self.compare(list(left), list(right), place)
        else:
            self.check(left == right, f"value{place}", left, right) if hasattr(left, "value") else self.compare_objects(left, right, place)

    def compare_column(self, left, right, place):
        self.check(left.dtype == right.dtype, f"dtype of value{place}", left.dtype, right.dtype)
        self.check(len(left) == len(right), f"length of value{place}", len(left), len(right))
        one, other = left.to_numpy(), right.to_numpy()
        self.compare_arrays(one, other, place)

    def compare_sparse(self, left, right, place):
        import numpy as np

        self.check(left.shape == right.shape, f"shape of value{place}", left.shape, right.shape)
        self.check(left.dtype == right.dtype, f"dtype of value{place}", left.dtype, right.dtype)
        one, other = left.tocsr().tocoo(), right.tocsr().tocoo()
        for part in ("row", "col", "data"):
            a, b = np.asarray(getattr(one, part)), np.asarray(getattr(other, part))
            self.compare_arrays(a.astype("int64") if part != "data" else a, b.astype("int64") if part != "data" else b, f"{place}.{part}")

    def compare_objects(self, left, right, place):
        """Objects are compared by what they would be pickled as: an estimator by its parameters and what it learned."""
        one, other = parts_of(left), parts_of(right)
        if one is None or other is None:
            try:
                self.check(bool(left == right), f"value{place}", left, right)
            except ValueError:
                self.check(False, f"value{place}", left, right)
        else:
            self.compare(one, other, place)


def parts_of(value):
    network = network_state(value)
    if network is not None:
        return network
    if hasattr(value, "get_arrays") and hasattr(value, "get_n_calls"):
        # A tree of neighbours counts its searches in its state; what it knows is in its arrays.
        return [type(value).__name__, *value.get_arrays()]
    return state_of(value)


def drawn(figure):
    import io

    import numpy as np

    buffer = io.BytesIO()
    figure.savefig(buffer, format="rgba", dpi=72)
    return np.frombuffer(buffer.getvalue(), "uint8")


def compare_values(left, right, tolerance):
    try:
        Comparison(tolerance).compare(left, right)
    except Difference as difference:
        return {"same": False, "at": difference.place, "left": short(difference.left), "right": short(difference.right)}
    return {"same": True}
