"""Keeps what a watched process computes: `events-<pid>.jsonl` with one event a line, and `blobs/<digest>.pkl`."""

import atexit
import json
import os
import sys
import threading
import weakref
from contextlib import contextmanager

from cellwright_watch.digest import digest, parts_of_model

LARGEST_BLOB = 256 * 1024 * 1024
OWN = os.path.dirname(os.path.abspath(__file__))


class Recorder:
    """One watched process. `where` gives the place that is running; `flush` writes what changes step by step."""

    def __init__(self, folder):
        self.folder = folder
        self.pid = os.getpid()
        self.stack = []
        self.count = 0
        self.fits = 0
        self.models = {}
        self.predictions = {}
        self.dirty = {}
        self.where = script_place
        self.on_event = None
        self.after_call = lambda: None
        self.lock = threading.RLock()
        os.makedirs(os.path.join(folder, "blobs"), exist_ok=True)
        self.file = open(os.path.join(folder, f"events-{self.pid}.jsonl"), "a", encoding="utf-8")
        atexit.register(self.flush)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.stop)

    def stop(self):
        """A forked child records nothing: its results come back to the process that is watched."""
        self.pid = None
        self.dirty = {}

    @property
    def is_on(self):
        return self.pid == os.getpid()

    def emit(self, kind, **fields):
        if not self.is_on:
            return
        with self.lock:
            self.count += 1
            event = {"kind": kind, "at": self.count, **({} if "file" in fields else self.where()), **fields}
            self.file.write(json.dumps(event, default=repr) + "\n")
            self.file.flush()
        if self.on_event is not None:
            self.on_event(event)

    @contextmanager
    def inside(self, name):
        """What is called inside of a watched call is its own affair."""
        self.stack.append(name)
        try:
            yield
        finally:
            self.stack.pop()

    def is_outermost(self):
        return self.is_on and not self.stack and threading.current_thread() is threading.main_thread()

    def is_in_pipeline(self):
        """Whether only pipelines stand around a call: what they fit last may be fitted alone on the other side."""
        return self.is_on and bool(self.stack) and all(name.endswith("Pipeline.fit") for name in self.stack)

    def keep(self, value):
        """Stores a value by its content; gives its digest, and whether it could be stored."""
        name = digest(value)
        path = os.path.join(self.folder, "blobs", name + ".pkl")
        if os.path.exists(path):
            return name, True
        try:
            import cloudpickle

            with self.inside("keep"), open(path + ".part", "wb") as file:
                cloudpickle.dump(value, Limited(file))
            os.replace(path + ".part", path)
            return name, True
        except Exception:
            if os.path.exists(path + ".part"):
                os.remove(path + ".part")
            return name, False

    def fitted(self, model, number=None):
        """Remembers a fitted object, without keeping it alive where that is possible."""
        if number is None:
            self.fits += 1
            number = self.fits
        try:
            self.models[id(model)] = (weakref.ref(model), number)
        except TypeError:
            self.models[id(model)] = (lambda: model, number)
        return number

    def fit_of(self, model):
        """The number of the fit that an object has from, or `None`."""
        found = self.models.get(id(model))
        return found[1] if found is not None and found[0]() is model else None

    def predicted(self, output, number, method):
        """Remembers a prediction, and records it."""
        length = len(output) if hasattr(output, "__len__") else None
        try:
            self.predictions[id(output)] = (weakref.ref(output), number, length)
        except TypeError:
            pass
        self.emit("predict", fit=number, method=method, length=length)

    def record_fit(self, model, *, name, arguments=(), inner=False, call="fit"):
        """A fit that ended: what was learned, and from what."""
        number = self.fitted(model) if self.fit_of(model) is None or call == "fit" else self.fit_of(model)
        content, kept = self.keep(portable(model))
        self.emit(
            "fit",
            fit=number,
            name=name,
            digest=content,
            kept=kept,
            parts=[digest(part) for part in parts_of_model(model)],
            predictor=is_predictor(model),
            transforms=hasattr(model, "transform"),
            parameters=parameters_of(model),
            data=[digest(argument) for argument in arguments],
            shapes=[str(getattr(argument, "shape", "")) for argument in arguments],
            inner=inner,
        )

    def record_use(self, model):
        """A model that was not fitted here, but loaded: known by its content."""
        if self.fit_of(model) is not None:
            return self.fit_of(model)
        number = self.fitted(model)
        content, kept = self.keep(portable(model))
        parts = [digest(part) for part in parts_of_model(model)]
        self.emit("loaded", fit=number, name=type(model).__name__, digest=content, kept=kept, parts=parts)
        return number

    def flush(self):
        """Records the fits of what learns step by step, as it is now."""
        dirty, self.dirty = self.dirty, {}
        for model, name, call in dirty.values():
            self.record_fit(model, name=name, call=call)

    def flush_one(self, model):
        if id(model) in self.dirty:
            model, name, call = self.dirty.pop(id(model))
            self.record_fit(model, name=name, call=call)


class Limited:
    """A file that takes no more than a pickle may have."""

    def __init__(self, file):
        self.file, self.left = file, LARGEST_BLOB

    def write(self, data):
        self.left -= len(data) if isinstance(data, bytes) else memoryview(data).nbytes
        if self.left < 0:
            raise OverflowError("the value is too large to be kept")
        return self.file.write(data)


def portable(model):
    """What is kept of a model: networks by their weights, which mean the same in each process."""
    from cellwright_watch.digest import network_state

    state = network_state(model)
    return model if state is None else state


def is_predictor(model):
    return any(hasattr(model, name) for name in ("predict", "predict_proba", "fit_predict", "forward", "forecast"))


def parameters_of(model):
    try:
        return {name: short(value) for name, value in model.get_params(deep=False).items()}
    except Exception:
        return {}


def short(value, limit=200):
    text = repr(value)
    return text if len(text) <= limit else text[:limit] + "…"


# What IPython calls the code of cells, and of `%time` in them.
CELLS = ("<ipython", "<timed ")


def called_by_library():
    """Whether library code called the function that is watched, and not the user's."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename.startswith(OWN):
        frame = frame.f_back
    return frame is not None and is_library(frame.f_code.co_filename) and "ipykernel_" not in frame.f_code.co_filename and not frame.f_code.co_filename.startswith(CELLS)


# What a generated package does for a script, by file and function: the script's own line says more.
FOR_SCRIPTS = (("figures.py", "log_figures"), ("figures.py", "log_figure"))


def script_place():
    """The line of the user's own code that is running: the innermost frame outside of libraries."""
    frame = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename
        if not is_library(file) and (os.path.basename(file), frame.f_code.co_name) not in FOR_SCRIPTS:
            return {"file": file, "line": frame.f_lineno}
        frame = frame.f_back
    return {"file": None, "line": None}


LIBRARIES = tuple({os.path.dirname(os.__file__) + os.sep, OWN + os.sep})


def is_library(file):
    return file.startswith(LIBRARIES) or "site-packages" in file or "dist-packages" in file or file.startswith("<")
