"""Makes small tables for the tests: the same rows each time, with values that are spread evenly.

A rough table has what real ones have: missing numbers and a row that stands there twice.
"""

import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROWS = 60


def write_table(path: Path, columns: dict[str, Any], rough: bool) -> None:
    """Writes a table in the format that the file's name asks for."""
    values = {name: make_column(name, kind) for name, kind in columns.items()}
    if rough:
        values = {name: roughen(name, column) for name, column in values.items()}
    rows = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
    path.parent.mkdir(parents=True, exist_ok=True)
    suffix = path.suffix.lower()
    if suffix == ".json":
        path.write_text(json.dumps(rows), encoding="utf-8")
    elif suffix in (".jsonl", ".ndjson"):
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif suffix in (".parquet", ".xls", ".xlsx"):
        import pandas as pd

        frame = pd.DataFrame(values)
        if suffix == ".parquet":
            frame.to_parquet(path)
        else:
            frame.to_excel(path, index=False)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t" if suffix == ".tsv" else ",")
            writer.writerow(values)
            writer.writerows(row.values() for row in rows)


def roughen(name: str, column: list[Any]) -> list[Any]:
    """Leaves out two numbers of a column, and repeats its last value."""
    rough = [*column, column[-1]]
    if all(isinstance(value, float) for value in column):
        for row in random.Random(name).sample(range(ROWS - 1), 2):
            rough[row] = None
    return rough


def make_column(name: str, kind: Any) -> list[Any]:
    """Values of one column. `kind` is a type's name, a list of values that all occur, or the least and the largest number."""
    numbers = random.Random(name)
    if isinstance(kind, list):
        values = [kind[row % len(kind)] for row in range(ROWS)]
        numbers.shuffle(values)
        return values
    if isinstance(kind, tuple):
        least, most = kind
        between = [numbers.uniform(least, most) for _ in range(ROWS - 2)]
        return [least, most, *(round(value) if isinstance(least, int) else round(value, 4) for value in between)]
    if kind == "int":
        return [numbers.randint(0, 9) for _ in range(ROWS)]
    if kind == "float":
        return [round(numbers.uniform(0, 100), 2) for _ in range(ROWS)]
    if kind == "datetime":
        return [(date(2024, 1, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)]
    return make_column(name, [True, False] if kind == "bool" else [f"{name}_{letter}" for letter in "abc"])
