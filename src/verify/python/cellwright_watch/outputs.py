"""Watches what is stored: pickles, models, figures that are saved, and what is logged to MLflow."""

import functools
import inspect
import os

from cellwright_watch.estimators import as_number
from cellwright_watch.wrap import quietly, watched


def hooks(recorder):
    return [
        (lambda name: name in ("pickle", "joblib.numpy_pickle", "cloudpickle.cloudpickle", "dill._dill"), lambda module: watch_pickles(recorder, module)),
        (lambda name: name == "torch.serialization", lambda module: watch_torch(recorder, module)),
        (lambda name: name.startswith("mlflow."), lambda module: watch_mlflow(recorder, module)),
        (lambda name: name == "matplotlib.figure", lambda module: watch_figures(recorder, module)),
    ]


def watch_pickles(recorder, module):
    function = getattr(module, "dump", None)
    if function is None:
        return

    def after(args, given, result, is_outermost):
        if is_outermost and args:
            record_stored(recorder, args[0], path_of(args[1] if len(args) > 1 else given.get("file", given.get("filename"))))

    module.dump = watched(function, recorder, "dump", None, after) if inspect.isfunction(function) else watch_builtin(recorder, function, after)
    # Where a package gives its function again under its own name.
    import sys

    package = sys.modules.get(module.__name__.split(".")[0])
    if package is not None and getattr(package, "dump", None) is function:
        package.dump = module.dump


def watch_builtin(recorder, function, after):
    @functools.wraps(function)
    def dump(*args, **given):
        result = function(*args, **given)
        if recorder.is_on:
            quietly(after, args, given, result, recorder.is_outermost())
        return result

    return dump


def path_of(target):
    if isinstance(target, (str, os.PathLike)):
        return os.path.abspath(target)
    name = getattr(target, "name", None)
    return os.path.abspath(name) if isinstance(name, str) else None


def record_stored(recorder, value, path):
    """The models that are stored, also as parts of a list, a tuple or a dictionary."""
    for model in models_in(recorder, value):
        recorder.flush_one(model)
        recorder.emit("stored", fit=recorder.record_use(model), path=path)


def models_in(recorder, value, depth=0):
    if recorder.fit_of(value) is not None or id(value) in recorder.dirty:
        return [value]
    if depth < 2 and isinstance(value, (list, tuple)):
        return [model for each in value for model in models_in(recorder, each, depth + 1)]
    if depth < 2 and isinstance(value, dict):
        return [model for each in value.values() for model in models_in(recorder, each, depth + 1)]
    return []


def watch_torch(recorder, module):
    """`torch.save` is given a network, or the state of one."""

    def after(args, given, result, is_outermost):
        recorder.flush()
        value = args[0] if args else None
        found = models_in(recorder, value) or [model for model, number in live(recorder) if is_state_of(value, model)]
        for model in found:
            recorder.emit("stored", fit=recorder.record_use(model), path=path_of(args[1] if len(args) > 1 else None))

    module.save = watched(module.save, recorder, "torch.save", None, after)


def live(recorder):
    return [(model, number) for model, number in ((find(), number) for find, number in recorder.models.values()) if model is not None]


def is_state_of(value, model):
    if not hasattr(model, "state_dict"):
        return False
    states = [value, *value.values()] if isinstance(value, dict) else [value]
    keys = list(model.state_dict())
    return any(isinstance(state, dict) and list(state) == keys for state in states)


def watch_mlflow(recorder, module):
    for name in ("save_model", "log_model"):
        function = vars(module).get(name)
        if inspect.isfunction(function) and function.__module__ == module.__name__:
            setattr(module, name, watch_model(recorder, name, function))
    if module.__name__ == "mlflow.tracking.fluent":
        for name in ("log_metric", "log_metrics"):
            setattr(module, name, watch_logging(recorder, name, getattr(module, name)))


def watch_model(recorder, name, function):
    def after(args, given, result, is_outermost):
        if not is_outermost:
            return
        values = [*args, *given.values()]
        path = given.get("path", args[1] if len(args) > 1 else given.get("artifact_path", given.get("name")))
        for model in models_of(recorder, values):
            recorder.flush_one(model)
            place = path_of(path) if name == "save_model" else None
            recorder.emit("registered", fit=recorder.record_use(model), path=place, name=type(model).__name__)

    return watched(function, recorder, f"mlflow.{name}", None, after)


def models_of(recorder, values):
    """The model among the arguments: the first that is known, or that looks like one."""
    known = [value for value in values if recorder.fit_of(value) is not None or id(value) in recorder.dirty]
    likely = [value for value in values if hasattr(value, "predict") or hasattr(value, "forward") or hasattr(value, "transform")]
    return (known or likely)[:1]


def watch_logging(recorder, name, function):
    def after(args, given, result, is_outermost):
        if name == "log_metrics":
            logged = args[0] if args else given.get("metrics", {})
        else:
            logged = {args[0] if args else given.get("key"): args[1] if len(args) > 1 else given.get("value")}
        for key, value in logged.items():
            recorder.emit("logged", name=str(key), value=as_number(value))

    return watched(function, recorder, f"mlflow.{name}", None, after)


def watch_figures(recorder, module):
    """Keeps a figure that is saved as it is drawn without any option, beside what the code saves."""
    save = module.Figure.savefig

    @functools.wraps(save)
    def savefig(figure, *args, **given):
        result = save(figure, *args, **given)
        if recorder.is_outermost() and not getattr(figure, "__cellwright_busy__", False):
            path = path_of(args[0] if args else given.get("fname"))
            is_plain = path is not None and path.endswith(".png") and set(given) <= {"fname", "format"}
            quietly(keep_figure, recorder, figure, None if is_plain else save, "saved", path)
        return result

    module.Figure.savefig = savefig


def keep_figure(recorder, figure, save, how, path=None):
    """Stores a figure as a plain PNG and records it; one that was saved so is not drawn again."""
    import hashlib

    image = drawn(figure, save) if save is not None else open(path, "rb").read()
    name = hashlib.blake2b(image, digest_size=16).hexdigest()
    stored = os.path.join(recorder.folder, "blobs", name + ".png")
    with open(stored, "wb") as file:
        file.write(image)
    recorder.emit("figure", how=how, image=stored, path=path, figure=id(figure))


def drawn(figure, save):
    import io

    buffer = io.BytesIO()
    figure.__cellwright_busy__ = True
    try:
        save(figure, buffer, format="png")
    finally:
        figure.__cellwright_busy__ = False
    return buffer.getvalue()


def watch_writing(recorder):
    """Notes every file that Python opens for writing."""
    import sys

    def opened(event, args):
        if event != "open" or not recorder.is_on or recorder.stack:
            return
        path, mode = args[0], args[1]
        if isinstance(path, str) and isinstance(mode, str) and set(mode) & set("wax+") and not path.startswith(("/dev/", "/proc/")):
            path = os.path.abspath(path)
            if not path.startswith(recorder.folder) and "__pycache__" not in path:
                recorder.emit("written", path=path)

    sys.addaudithook(opened)
