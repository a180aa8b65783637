"""Passes values from one step to the next."""

from pathlib import Path

import numpy as np


def save_array(array: np.ndarray, folder: str) -> None:
    """Stores an array."""
    if type(array) is not np.ndarray:
        raise TypeError(f"expected an array, got {type(array).__name__}")
    np.save(_file(folder, "array.npy"), array)


def load_array(folder: str) -> np.ndarray:
    """Loads an array stored by `save_array`."""
    return np.load(Path(folder) / "array.npy", allow_pickle=True)


def _file(folder: str, name: str) -> Path:
    """Creates the folder if needed, and returns the path of a file in it."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) / name
