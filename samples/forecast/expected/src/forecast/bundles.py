"""Hands values that share objects or memory from one step to the next, so that they still share them there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from forecast.pickling import load_pickle, save_pickle

FILE = "bundle.pkl"


def save_bundle(values: Mapping[str, Any], folder: str) -> None:
    """Stores several values together."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    save_pickle(dict(values), Path(folder) / FILE)


def load_bundle(folder: str, *names: str, rest: dict[str, Any] | None = None) -> tuple[Any, ...]:
    """Loads the named values of a bundle, in the order of the names; `rest` gets all others."""
    values = load_pickle(Path(folder) / FILE)
    named = tuple(values.pop(name) for name in names)
    if rest is not None:
        rest.update(values)
    return named


def bound_names(namespace: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Gives those of the names that are bound, with their values."""
    return {name: namespace[name] for name in names if name in namespace}
