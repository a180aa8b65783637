"""Reads the rentals and holidays data, fills missing values, and converts types."""

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

pd.set_option("display.max_columns", 20)


def read_rentals(holidays_path: str, rentals_path: str, work_folder: str) -> tuple[pd.DataFrame, Path]:
    """Reads the rentals and holidays data, fills missing values, and converts types."""
    rentals = pd.read_csv(rentals_path, parse_dates=["date"])

    with open(holidays_path) as file:
        holidays = json.load(file)

    rentals["temperature"] = rentals["temperature"].interpolate()
    rentals["is_holiday"] = rentals["date"].dt.strftime("%Y-%m-%d").isin(list(holidays)).astype(int)
    assert rentals["date"].is_monotonic_increasing

    WORK = Path(work_folder)
    return rentals, WORK


def write_work(WORK: Path, rentals: pd.DataFrame) -> None:
    """Writes the work and clean files."""
    os.makedirs(WORK, exist_ok=True)
    rentals.to_csv(WORK / "clean.csv", index=False)


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the rentals and holidays data, fills missing values, and converts types", allow_abbrev=False
    )
    parser.add_argument("--rentals", required=True, help="The file data/rentals.csv")
    parser.add_argument("--holidays", required=True, help="The file data/holidays.json")
    parser.add_argument("--work", required=True, help="Written to work")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    os.makedirs(args.work, exist_ok=True)

    rentals, WORK = read_rentals(args.holidays, args.rentals, args.work)
    write_work(WORK, rentals)


if __name__ == "__main__":
    main()
