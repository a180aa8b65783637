"""A value's content as a short text: equal for equal content, whatever process it was made in."""

import hashlib
import struct
import types

# What an estimator holds that is no part of what it computes: clocks, and how it is run.
# settings that change no result, and what differs from process to process
VOLATILE = {"n_jobs", "verbose", "refit_time_", "memory", "verbosity", "nthread", "thread_count"} | {"_sklearn_version", "_stop_words_id"}
# what scikit-learn notes in a list of columns when somebody looks at it
LOOKED_AT = {"warning_was_emitted"}
TIMES = ("_fit_time", "_score_time", "fit_time", "score_time")


def digest(value):
    """The content of a value as 32 characters."""
    state = hashlib.blake2b(digest_size=16)
    Feeder(state).feed(value)
    return state.hexdigest()


class Feeder:
    """Walks through a value and feeds its content to a hash.

    Whether two parts are one object is no content: a copy of an array learns the same. What was met before is fed as the digest of its
    content; only what contains itself is fed as a place, by how far up it is.
    """

    def __init__(self, state):
        self.state = state
        self.known = {}
        self.open = {}

    def put(self, *texts):
        for text in texts:
            self.state.update(text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogatepass"))
            self.state.update(b"\0")

    def feed(self, value):
        if value is None or isinstance(value, (bool, int, str)):
            return self.put(type(value).__name__ if not isinstance(value, str) else "str", value)
        if isinstance(value, float):
            return self.put("float", b"nan" if value != value else struct.pack("<d", value + 0.0))
        if isinstance(value, (bytes, bytearray)):
            return self.put("bytes", bytes(value))
        if id(value) in self.open:
            return self.put("inside", len(self.open) - self.open[id(value)])
        if id(value) not in self.known:
            self.known[id(value)] = (self.content(value), value)
        return self.put("content", self.known[id(value)][0])

    def content(self, value):
        """The digest of a part, by a hash of its own."""
        whole, self.state = self.state, hashlib.blake2b(digest_size=16)
        self.open[id(value)] = len(self.open)
        try:
            feed = getattr(self, f"feed_{type(value).__module__.split('.')[0]}", None)
            if feed is None or not feed(value):
                self.feed_plain(value)
            return self.state.digest()
        finally:
            self.state = whole
            del self.open[id(value)]

    def feed_plain(self, value):
        if isinstance(value, dict):
            self.put("dict", len(value))
            for key, each in value.items():
                self.feed(key)
                self.feed(each)
        elif isinstance(value, (list, tuple)):
            self.put(type(value).__name__, len(value))
            for each in value:
                self.feed(each)
        elif isinstance(value, (set, frozenset)):
            self.put("set", *sorted(digest(each) for each in value))
        elif isinstance(value, types.FunctionType):
            self.put("function", value.__name__)
            self.feed(code_of(value))
        elif isinstance(value, (type, types.ModuleType, types.BuiltinFunctionType)):
            self.put("name", value.__name__)
        else:
            self.feed_object(value)

    def feed_numpy(self, value):
        import numpy as np

        if isinstance(value, np.ndarray):
            self.feed_array(value)
        elif isinstance(value, (np.bool_, np.integer)):
            self.feed(value.item())
        elif isinstance(value, np.float64):
            self.feed(float(value))
        elif isinstance(value, np.generic):
            self.put("generic", value.dtype.str, value.tobytes())
        else:
            return False
        return True

    def feed_array(self, array):
        import numpy as np

        self.put("array", array.dtype.str if array.dtype.names is None else "record", array.shape)
        if array.dtype.names is not None:
            for name in array.dtype.names:
                self.put(name)
                self.feed_array(array[name])
        elif array.dtype.hasobject:
            for each in array.ravel().tolist():
                self.feed(each)
        else:
            self.state.update(np.ascontiguousarray(steady_floats(array)).tobytes())

    def feed_pandas(self, value):
        import pandas as pd

        if isinstance(value, pd.DataFrame):
            self.put("frame")
            self.feed_pandas(value.columns)
            self.feed_pandas(value.index)
            for position in range(value.shape[1]):
                self.feed_column(value.iloc[:, position])
        elif isinstance(value, pd.Series):
            self.put("series", value.name)
            self.feed_pandas(value.index)
            self.feed_column(value)
        elif isinstance(value, pd.MultiIndex):
            self.put("index", list(value.names))
            self.feed(value.tolist())
        elif isinstance(value, pd.Index):
            self.put("index", value.name)
            self.feed_column(value)
        else:
            return False
        return True

    def feed_column(self, column):
        self.put(str(column.dtype))
        array = column.to_numpy()
        self.feed_array(array if array.dtype.names is None else array.astype(object))

    def feed_scipy(self, value):
        if not hasattr(value, "tocsr"):
            return False
        import numpy as np

        matrix = value.tocsr().copy()
        matrix.sort_indices()
        self.put("sparse", matrix.shape)
        for part in (matrix.data, matrix.indices.astype(np.int64), matrix.indptr.astype(np.int64)):
            self.feed_array(part)
        return True

    def feed_torch(self, value):
        if hasattr(value, "detach"):
            self.put("tensor", str(value.dtype))
            self.feed_array(value.detach().cpu().numpy())
            return True
        return False

    def feed_tensorflow(self, value):
        if not hasattr(value, "numpy"):
            return False
        self.feed(value.numpy())
        return True

    def feed_object(self, value):
        # A class of the user's may stand in a function on one side and in a module on the other: what counts is its own name.
        network = network_state(value)
        if network is not None:
            self.feed(network)
        elif hasattr(value, "get_arrays") and hasattr(value, "get_n_calls"):
            # A tree of neighbours counts its searches in its state; what it knows is in its arrays.
            self.put(type(value).__name__)
            self.feed([part for part in value.get_arrays()])
        else:
            self.put("object", type(value).__name__)
            self.feed(state_of(value))


def steady_floats(array):
    """Floats that are equal by the same bytes: zero has two signs, and what is no number has many forms."""
    import numpy as np

    if array.dtype.kind not in "fc":
        return array
    plain = array + array.dtype.type(0)
    missing = plain != plain
    if missing.any():
        plain = np.array(plain)
        plain[missing] = float("nan")
    return plain


def code_of(function):
    """What a function does: instructions, constants and defaults, wherever it stands."""
    return [*instructions(function.__code__), function.__defaults__, function.__kwdefaults__]


def instructions(code):
    found = [code.co_code]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found += instructions(constant)
        elif isinstance(constant, str):
            # The name of an inner function tells where the outer one stands.
            found.append(constant.split("<locals>.")[-1])
        else:
            found.append(constant)
    return found


def state_of(value):
    """What an object would be pickled as, without what is another thing each time."""
    if hasattr(value, "save_raw") and hasattr(value, "get_dump"):
        return bytes(value.save_raw("json"))
    if hasattr(value, "model_to_string"):
        return value.model_to_string().split("\nparameters:")[0]
    if hasattr(value, "get_params") and hasattr(value, "__dict__"):
        return steady({name: each for name, each in vars(value).items() if name not in VOLATILE})
    try:
        reduced = value.__reduce_ex__(4)
    except Exception:
        return without_addresses(repr(value))
    if isinstance(reduced, str):
        return reduced
    state = reduced[2] if len(reduced) > 2 else None
    if getattr(reduced[0], "__name__", "") in ("__newobj__", "_reconstructor") and isinstance(state, dict):
        return {name: each for name, each in state.items() if name not in LOOKED_AT}
    return [list(part) if hasattr(part, "__next__") else part for part in reduced[1:]]


def steady(state):
    """The results of a search without its clocks."""
    found = state.get("cv_results_")
    if not isinstance(found, dict):
        return state
    return {**state, "cv_results_": {name: each for name, each in found.items() if not name.endswith(TIMES)}}


def without_addresses(text):
    import re

    return re.sub(r"\bat 0x[\da-f]+", "at 0x…", text, flags=re.IGNORECASE)


def network_state(value):
    """Layers and weights of a network: names of layers count up in a process and mean nothing."""
    module = type(value).__module__.split(".")[0]
    if hasattr(value, "get_weights") and hasattr(value, "layers"):
        return {"layers": [type(layer).__name__ for layer in value.layers], "weights": list(value.get_weights())}
    if hasattr(value, "state_dict") and hasattr(value, "forward") and module != "pandas":
        return {"module": type(value).__name__, "weights": weights_of(value.state_dict())}
    return None


def weights_of(state):
    return {name: each.detach().cpu().numpy() if hasattr(each, "detach") else each for name, each in state.items()}


def parts_of_model(model):
    """The models that a model is made of and that could stand alone: the best of a search, the last of a pipeline."""
    found, waiting = [], [model]
    while waiting:
        each = waiting.pop()
        best = vars(each).get("best_estimator_") if hasattr(each, "__dict__") else None
        last = each.steps[-1][1] if isinstance(getattr(each, "steps", None), list) and each.steps else None
        for part in (best, last):
            if part is not None and not isinstance(part, str):
                found.append(part)
                waiting.append(part)
    return found
