"""Passes values from one step to the next."""

from pathlib import Path
from typing import Any

import cloudpickle
import pandas as pd


def save_table(table: pd.DataFrame, folder: str) -> None:
    """Stores a table as Parquet, or as a pickle if Parquet would not preserve it."""
    file = _file(folder, "table.parquet")
    try:
        table.to_parquet(file)
        if _is_same(_read_parquet(file), table):
            return
    except (NotImplementedError, TypeError, ValueError):
        pass  # such as a column of mixed types
    file.unlink(missing_ok=True)
    table.to_pickle(file.with_suffix(".pkl"))


def load_table(folder: str) -> pd.DataFrame:
    """Loads a table stored by `save_table`."""
    file = Path(folder) / "table.parquet"
    return _read_parquet(file) if file.exists() else pd.read_pickle(file.with_suffix(".pkl"))


def _read_parquet(file: Path) -> pd.DataFrame:
    # in this thread only: a process that ends soon after pyarrow's own threads may be aborted
    table = pd.read_parquet(file, use_threads=False)
    for name in table.columns[table.dtypes == object]:  # noqa: E721
        # Parquet gives None for missing texts, while pandas reads NaN
        table[name] = table[name].where(table[name].notna())
    return table


def _is_same(stored: pd.DataFrame, table: pd.DataFrame) -> bool:
    if not stored.equals(table) or _axes(stored) != _axes(table) or _orders(stored) != _orders(table):
        return False
    texts = table.columns[table.dtypes == object]  # noqa: E721
    return all(list(map(type, stored[name])) == list(map(type, table[name])) for name in texts)


def _axes(table: pd.DataFrame) -> list[tuple[type, list, Any]]:
    return [(type(axis), list(axis.names), getattr(axis, "freq", None)) for axis in table.axes]


def _orders(table: pd.DataFrame) -> list[bool]:
    # a table of an array lies in memory row by row, and sums along it have other last digits
    numbers = [kind for kind in table.dtypes.unique() if kind.kind in "fiu"]
    parts = [table[table.columns[table.dtypes == kind]] for kind in numbers]
    return [part.to_numpy().flags.c_contiguous for part in parts]


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
