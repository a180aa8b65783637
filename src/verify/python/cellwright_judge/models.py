"""The models that a pipeline leaves to be registered, and the fit that each of them is."""

import os

from cellwright_watch.digest import digest, parts_of_model
from cellwright_watch.record import parameters_of, portable


def stored_models(pipe, outputs):
    """For each model output: the fit that was stored there, as it was seen or as it is loaded."""
    events = pipe.of("registered")
    models = []
    for name, path in outputs.items():
        event = next((each for each in reversed(events) if each["path"] and is_in(each["path"], path)), None)
        fit = None if event is None else pipe.fit(event, event["fit"])
        problem = None
        if fit is None:
            fit, problem = load_fit(path)
        models.append({"name": name, "fit": fit, "event": event, "problem": problem})
    if not outputs:
        models += [{"name": each["name"], "fit": pipe.fit(each, each["fit"]), "event": each, "problem": None} for each in events]
    return models


def is_in(path, folder):
    one, other = os.path.realpath(path), os.path.realpath(folder)
    return one == other or one.startswith(other + os.sep)


def load_fit(path):
    """A model that nobody saw being stored, loaded through MLflow."""
    try:
        import importlib

        import yaml

        with open(os.path.join(path, "MLmodel"), encoding="utf-8") as file:
            flavors = [name for name in yaml.safe_load(file)["flavors"] if name != "python_function"]
        model = importlib.import_module(f"mlflow.{flavors[0]}").load_model(path)
    except Exception as problem:
        return None, f"it cannot be loaded: {type(problem).__name__}: {problem}"
    fit = {"kind": "loaded", "name": type(model).__name__, "digest": digest(portable(model)), "parts": [digest(part) for part in parts_of_model(model)]}
    return {**fit, "parameters": parameters_of(model), "cell": None, "line": None, "file": None}, None
