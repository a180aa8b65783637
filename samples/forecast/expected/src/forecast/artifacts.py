"""Passes values from one step to the next."""

import json
import pickle
from pathlib import Path
from typing import Any

import cloudpickle
import numpy as np


def save_array(array: np.ndarray, folder: str) -> None:
    """Stores an array."""
    if type(array) is not np.ndarray:
        raise TypeError(f"expected an array, got {type(array).__name__}")
    np.save(_file(folder, "array.npy"), array)


def load_array(folder: str) -> np.ndarray:
    """Loads an array stored by `save_array`."""
    return np.load(Path(folder) / "array.npy", allow_pickle=True)


def save_value(value: Any, folder: str) -> None:
    """Stores a number or a text as JSON, or as a pickle if JSON would change its type, such as a NumPy number."""
    file = _file(folder, "value.json")
    if type(value) in (bool, int, float, str, type(None)):
        file.write_text(json.dumps(value), encoding="utf-8")
    else:
        file.with_suffix(".pkl").write_bytes(pickle.dumps(value))


def load_value(folder: str) -> Any:
    """Loads a value stored by `save_value`."""
    file = Path(folder) / "value.json"
    return (
        json.loads(file.read_text(encoding="utf-8"))
        if file.exists()
        else pickle.loads(file.with_suffix(".pkl").read_bytes())
    )


def save_object(value: Any, folder: str) -> None:
    """Stores an object as a pickle."""
    # the classes and functions of a script are stored with it
    _file(folder, "object.pkl").write_bytes(cloudpickle.dumps(value))


def load_object(folder: str) -> Any:
    """Loads an object stored by `save_object`."""
    return cloudpickle.loads((Path(folder) / "object.pkl").read_bytes())


def _file(folder: str, name: str) -> Path:
    """Creates the folder if needed, and returns the path of a file in it."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) / name
