"""Makes up tables: the same rows each time. Reads a JSON request on stdin: `tables` (`file`, `format`, `columns`), and prints `{}`."""

import csv
import json
import os
import random
import sys
from datetime import date, timedelta

ROWS = 200
DELIMITERS = {"csv": ",", "tsv": "\t"}


def column(name, kind, values):
    """A column of a kind; `values` are its choices, or, of numbers, the least and the largest."""
    draw = random.Random(name)
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    if kind in ("int", "float") and len(values) == 2 == len(numbers) and (kind == "float" or max(numbers) - min(numbers) > 12):
        least, most = min(numbers), max(numbers)
        return [draw.randint(least, most) if kind == "int" else round(draw.uniform(least, most), 4) for _ in range(ROWS)]
    if values:
        # Each value occurs, also the one of a column that has only one.
        chosen = [values[row % len(values)] for row in range(ROWS)] if len(values) > 1 else [*values, *others(kind, values[0])]
        draw.shuffle(chosen)
        return chosen
    if kind == "int":
        return [draw.randint(0, 9) for _ in range(ROWS)]
    if kind == "float":
        return [round(draw.uniform(0, 100), 2) for _ in range(ROWS)]
    if kind == "bool":
        return [draw.random() < 0.5 for _ in range(ROWS)]
    if kind == "datetime":
        return [(date(2024, 1, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)]
    return [f"{name}_{draw.choice('abc')}" for _ in range(ROWS)]


def others(kind, value):
    other = not value if kind == "bool" else value + 1 if kind in ("int", "float") else f"not {value}"
    return [value if row % 2 else other for row in range(ROWS - 1)]


def write(file, form, columns):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    if form in ("parquet", "excel"):
        import pandas as pd

        frame = pd.DataFrame(columns)
        frame.to_parquet(file) if form == "parquet" else frame.to_excel(file, index=False)
        return
    rows = [dict(zip(columns, row)) for row in zip(*columns.values())]
    with open(file, "w", encoding="utf-8", newline="") as target:
        if form == "json":
            json.dump(rows, target)
        elif form == "jsonl":
            target.writelines(json.dumps(row) + "\n" for row in rows)
        else:
            writer = csv.DictWriter(target, list(columns), delimiter=DELIMITERS[form])
            writer.writeheader()
            writer.writerows(rows)


for table in json.load(sys.stdin)["tables"]:
    write(table["file"], table["format"], {each["name"]: column(each["name"], each["kind"], each["values"]) for each in table["columns"]})
print("{}")
