"""Compares what a pipeline left with what the notebook had: values, metrics and files.

Reads a JSON request on stdin, prints a JSON list with an answer for each pair, in order.
"""

import importlib
import json
import math
import os
import pickle
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")
LIMIT = 200


class Difference(Exception):
    """The first place where two values differ."""

    def __init__(self, place, left, right):
        super().__init__(place)
        self.place, self.left, self.right = place, left, right


def short(value):
    text = value if isinstance(value, Words) else repr(value)
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
        kinds = type(left).__qualname__, type(right).__qualname__
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
        self.check(left.__code__.co_code == right.__code__.co_code, f"code of value{place}", Words(left.__qualname__), Words(right.__qualname__))
        self.compare(left.__defaults__, right.__defaults__, place + ".__defaults__")

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
    if hasattr(value, "get_arrays") and hasattr(value, "get_n_calls"):
        # A tree of neighbours counts its searches in its state; what it knows is in its arrays.
        return [type(value).__qualname__, *value.get_arrays()]
    if hasattr(value, "get_params") and hasattr(value, "__dict__"):
        return dict(vars(value))
    try:
        reduced = value.__reduce_ex__(4)
    except Exception:
        return None
    if isinstance(reduced, str):
        return reduced
    state = reduced[2] if len(reduced) > 2 else None
    if reduced[0].__name__ in ("__newobj__", "_reconstructor") and isinstance(state, dict):
        return state
    return [list(part) if hasattr(part, "__next__") else part for part in reduced[1:]]


def drawn(figure):
    import io

    import numpy as np

    buffer = io.BytesIO()
    figure.savefig(buffer, format="rgba", dpi=72)
    return np.frombuffer(buffer.getvalue(), "uint8")


def load_kept(path):
    if os.path.exists(path + ".pkl"):
        with open(path + ".pkl", "rb") as file:
            return pickle.load(file)
    with open(path + ".txt", encoding="utf-8") as file:
        raise LookupError(file.read())


def load_made(place, name, package):
    """A value of the pipeline: an artifact, an MLflow model, or a metric as it was read."""
    if place["kind"] == "metric":
        return place["value"]
    if place["kind"] == "model":
        return importlib.import_module(f"mlflow.{place['flavor']}").load_model(place["path"])
    if place["kind"] == "bundle":
        return importlib.import_module(package + ".bundles").load_bundle(place["path"], name)[0]
    storage = place["storage"].removeprefix("own-")
    return getattr(importlib.import_module(package + ".artifacts"), "load_" + storage)(place["path"])


def compare_values(left, right, tolerance):
    try:
        Comparison(tolerance).compare(left, right)
    except Difference as difference:
        return {"same": False, "at": difference.place, "left": short(difference.left), "right": short(difference.right)}
    return {"same": True}


def numbers(left, right):
    """A metric is a float in MLflow, whatever the notebook's number was."""
    return float(left), float(right)


def compare_pair(pair, request):
    try:
        first = load_kept(pair["notebook"])
    except Exception as error:
        return {"problem": f"notebook: {error}"}
    try:
        made = load_made(pair["made"], pair["name"], request["package"])
    except Exception as error:
        return {"problem": f"pipeline: {type(error).__name__}: {error}"}
    if pair["made"]["kind"] == "metric":
        first, made = numbers(first, made)
    answer = compare_values(first, made, request["tolerance"])
    if pair["again"] is not None:
        try:
            again = load_kept(pair["again"])
            first = load_kept(pair["notebook"])
            answer["stable"] = compare_values(first, again, 0)["same"]
        except Exception as error:
            answer["stable"] = True
            answer["note"] = f"second run: {error}"
    return answer


def compare_files(pair, request):
    with open(pair["notebook"], "rb") as one, open(pair["made"], "rb") as other:
        left, right = one.read(), other.read()
    answer = {"same": left == right, **(first_line(left, right) if left != right else {})}
    if pair["again"] is not None and os.path.exists(pair["again"]):
        with open(pair["again"], "rb") as file:
            answer["stable"] = file.read() == left
    return answer


def compare_figures(group):
    """Every figure of the notebook must be logged as often as it is shown, and no other one."""
    answers, missing = [], []
    made = by_image(group["made"])
    again = None if group["again"] is None else by_image(group["again"])
    for image, path in drawings(group["notebook"]):
        answer = {"figure": path, "same": bool(made.get(image)), "stable": again is None or image in again}
        if answer["same"]:
            made[image].pop(0)
        else:
            missing.append(answer)
        answers.append(answer)
    left = {path for paths in made.values() for path in paths}
    extra = [path for path in group["made"] if path in left]
    for answer, path in zip(missing, extra):
        answer.update(figure_difference(answer["figure"], path))
    for answer in missing[len(extra) :]:
        answer["at"] = "the pipeline logs no such figure"
    kept = [answer for answer in answers if group["complete"] or answer["same"] or "left" in answer]
    return kept + [{"figure": path, "same": False, "at": "the notebook shows no such figure"} for path in extra[len(missing) :]]


def pixels(path):
    from matplotlib import image

    return image.imread(path)


def plotly_figure(path):
    """Traces and layout of a Plotly figure: of its JSON, or of the page that MLflow logs it as; `None` for another page."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".json"):
        figure = json.loads(text)
        return {"data": figure["data"], "layout": figure["layout"]}
    call = re.search(r"Plotly\.newPlot\(", text)
    if call is None:
        return None
    parts, at = [], call.end()
    for _ in ("id", "data", "layout"):
        while text[at] in " \t\r\n,":
            at += 1
        part, at = json.JSONDecoder().raw_decode(text, at)
        parts.append(part)
    return {"data": parts[1], "layout": parts[2]}


def is_image(path):
    return path.endswith(".png")


def drawings(paths):
    """Files of figures with what they draw."""
    for path in paths:
        figure = None if is_image(path) else plotly_figure(path)
        if is_image(path):
            drawing = pixels(path)
            yield (drawing.shape, drawing.tobytes()), path
        elif figure is not None:
            yield json.dumps(figure, sort_keys=True), path


def figure_difference(left, right):
    if is_image(left) and is_image(right):
        return first_pixel(left, right)
    if is_image(left) or is_image(right):
        kinds = [Words("an image" if is_image(path) else "a Plotly figure") for path in (left, right)]
        return {"at": "kind of figure", "left": kinds[0], "right": kinds[1]}
    sorted_keys = [json.loads(json.dumps(plotly_figure(path), sort_keys=True)) for path in (left, right)]
    return compare_values(*sorted_keys, 0)


def by_image(paths):
    images = {}
    for image, path in drawings(paths):
        images.setdefault(image, []).append(path)
    return images


def first_pixel(left, right):
    import numpy as np

    one, other = pixels(left), pixels(right)
    if one.shape != other.shape:
        sizes = [Words(f"{image.shape[1]} × {image.shape[0]} pixels") for image in (one, other)]
        return {"at": "size as drawn", "left": sizes[0], "right": sizes[1]}
    differs = np.any(one != other, axis=-1)
    row, column = np.argwhere(differs)[0].tolist()
    colors = [Words("colour " + ", ".join(f"{part:.3g}" for part in image[row, column])) for image in (one, other)]
    share = Words(f"pixel in row {row}, column {column} ({differs.mean():.2%} of all differ)")
    return {"at": share, "left": colors[0], "right": colors[1]}


def first_line(left, right):
    try:
        lines = left.decode("utf-8").splitlines(), right.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
        return {"at": f"byte {at}", "left": f"{len(left)} bytes", "right": f"{len(right)} bytes"}
    count = next((i for i, (a, b) in enumerate(zip(*lines)) if a != b), min(map(len, lines)))
    shown = [short(Words(each[count])) if count < len(each) else "(end of file)" for each in lines]
    return {"at": f"line {count + 1}", "left": shown[0], "right": shown[1]}


def main():
    answer_file, sys.stdout = sys.stdout, sys.stderr
    request = json.load(sys.stdin)
    sys.path.insert(0, request["sources"])
    os.environ.setdefault("MPLBACKEND", "agg")
    values = [compare_pair(pair, request) for pair in request["values"]]
    files = [compare_files(pair, request) for pair in request["files"]]
    figures = [compare_figures(group) for group in request["figures"]]
    json.dump({"values": values, "files": files, "figures": figures}, answer_file)


if __name__ == "__main__":
    main()
