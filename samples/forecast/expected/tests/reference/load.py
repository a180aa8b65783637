# The cells of step `load` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import json
import os
from pathlib import Path

import pandas as pd

pd.set_option("display.max_columns", 20)

# -------- load
WORK = Path(work_folder)

rentals = pd.read_csv(rentals_path, parse_dates=["date"])

with open(holidays_path) as file:
    holidays = json.load(file)

rentals["temperature"] = rentals["temperature"].interpolate()
rentals["is_holiday"] = rentals["date"].dt.strftime("%Y-%m-%d").isin(list(holidays)).astype(int)
assert rentals["date"].is_monotonic_increasing

os.makedirs(WORK, exist_ok=True)
rentals.to_csv(WORK / "clean.csv", index=False)
