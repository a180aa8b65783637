"""Stores the values that one step hands to another, and loads them as they were.

A value is stored in the plainest format that gives it back exactly: JSON for plain values, NPY for arrays,
Parquet for frames, and a pickle for everything else. Values that are saved together in a bundle still share
their objects and their memory after loading.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nb.array_views import is_a
from nb.pickling import load_pickle, save_pickle

JSON, ARRAY, FRAME, PICKLE, BUNDLE = "value.json", "value.npy", "value.parquet", "value.pkl", "bundle.pkl"


def save_value(value: Any, folder: str | Path) -> None:
    """Stores one value in a folder."""
    folder = _empty_folder(folder)
    if _is_plain(value, seen=set()):
        (folder / JSON).write_text(json.dumps(value), encoding="utf-8")
    elif _is_plain_array(value):
        _numpy().save(folder / ARRAY, value, allow_pickle=False)
    elif not _save_exact_frame(value, folder / FRAME):
        save_pickle({folder.name: value}, folder / PICKLE)


def load_value(folder: str | Path) -> Any:
    """Loads what `save_value` stored."""
    folder = Path(folder)
    if (folder / JSON).exists():
        return json.loads((folder / JSON).read_text(encoding="utf-8"))
    if (folder / ARRAY).exists():
        return _numpy().load(folder / ARRAY, allow_pickle=False)
    if (folder / FRAME).exists():
        return _read_frame(folder / FRAME)
    (value,) = load_pickle(folder / PICKLE).values()
    return value


def save_bundle(values: Mapping[str, Any], folder: str | Path) -> None:
    """Stores several values together, so that they still share objects and memory after loading."""
    save_pickle(dict(values), _empty_folder(folder) / BUNDLE)


def load_bundle(folder: str | Path, *names: str, rest: dict[str, Any] | None = None) -> tuple[Any, ...]:
    """Loads the named values of a bundle, in the order of the names; `rest` gets all others."""
    values = load_pickle(Path(folder) / BUNDLE)
    named = tuple(values.pop(name) for name in names)
    if rest is not None:
        rest.update(values)
    return named


def bound_names(namespace: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Those of the names that are bound, with their values."""
    return {name: namespace[name] for name in names if name in namespace}


def _empty_folder(folder: str | Path) -> Path:
    """Makes the folder, and removes what an earlier run stored there."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file in (JSON, ARRAY, FRAME, PICKLE, BUNDLE):
        (folder / file).unlink(missing_ok=True)
    return folder


# ---------------------------------------------------------------- plain formats


def _is_plain(value: Any, seen: set[int]) -> bool:
    """Whether JSON holds the value exactly: plain types only, and no list or dict that occurs twice."""
    if value is None or type(value) in (bool, str):
        return True
    if type(value) is int:
        return value.bit_length() < 10_000  # Python reads no longer numbers
    if type(value) is float:
        return math.isfinite(value)
    if type(value) not in (list, dict) or id(value) in seen or len(seen) > 100_000:
        return False
    seen.add(id(value))
    if type(value) is dict and not all(type(key) is str for key in value):
        return False
    return all(_is_plain(item, seen) for item in (value.values() if type(value) is dict else value))


def _is_plain_array(value: Any) -> bool:
    if not is_a("numpy", "ndarray", value) or value.dtype.hasobject or value.dtype.metadata is not None:
        return False
    if not (
        value.flags.c_contiguous or value.flags.f_contiguous
    ):  # what is a view of it depends on its order in memory
        return False
    return value.dtype.isbuiltin == 1 or value.dtype.kind in "SUmM"


def _save_exact_frame(value: Any, path: Path) -> bool:
    """Saves a frame as Parquet if that gives it back exactly; else leaves no file."""
    if not is_a("pandas", "DataFrame", value) or not _is_plain_frame(value):
        return False
    try:
        value.to_parquet(path)
        if _is_same_frame(value, _read_frame(path)):
            return True
    except Exception:  # whatever Parquet cannot hold is pickled
        pass
    path.unlink(missing_ok=True)
    return False


def _read_frame(path: Path) -> Any:
    """Reads a frame in this thread: with pyarrow's own threads, a process that ends soon after may be aborted."""
    return _pandas().read_parquet(path, use_threads=False)


def _is_plain_frame(frame: Any) -> bool:
    """Whether the frame has nothing that Parquet forgets or that a comparison may miss."""
    columns = [frame.index, *(column for _, column in frame.items())]
    return (
        not frame.attrs
        and frame.flags.allows_duplicate_labels
        and all(type(name) is str for name in frame.columns)
        and all(_is_plain_column(column) for column in columns)
    )


def _is_plain_column(column: Any) -> bool:
    if isinstance(column.dtype, _pandas().CategoricalDtype):
        return _is_plain_column(column.dtype.categories)
    if column.dtype == object:
        return all(item is None or type(item) is str for item in column)
    return isinstance(column.dtype, _numpy().dtype) and column.dtype.kind in "iufbM"


def _is_same_frame(saved: Any, loaded: Any) -> bool:
    if _is_one_array(saved) != _is_one_array(loaded):  # then `values` is a copy of the one, and a view of the other
        return False
    _pandas().testing.assert_frame_equal(
        saved, loaded, check_index_type="exact", check_column_type="exact", check_exact=True
    )
    texts = [name for name in saved.columns if saved[name].dtype == object]
    pairs = [(saved.index, loaded.index), *((saved[name], loaded[name]) for name in texts)]
    return all(list(map(type, left)) == list(map(type, right)) for left, right in pairs)


def _is_one_array(frame: Any) -> bool:
    return getattr(frame._mgr, "nblocks", 1) <= 1


# ---------------------------------------------------------------- packages that a step may not have


def _numpy() -> Any:
    import numpy

    return numpy


def _pandas() -> Any:
    import pandas

    return pandas
