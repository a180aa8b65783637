"""Reads the clean data, adds lagged values and drops missing values."""

import argparse
from collections.abc import Sequence

import mlflow
import numpy as np
import pandas as pd

from forecast.arguments import json_value
from forecast.artifacts import save_object
from forecast.definitions import Split

pd.set_option("display.max_columns", 20)

TARGET = "rentals"


def add_lags(table: pd.DataFrame, lags) -> pd.DataFrame:
    """Adds what was rented some days before."""
    table = table.copy()
    for lag in lags:
        table[f"lag_{lag}"] = table[TARGET].shift(lag)
    return table.dropna()


def prepare_data(work_folder: str, horizon: int, lags: list) -> Split:
    """Reads the clean data, adds lagged values and drops missing values."""
    days = pd.read_csv(f"{work_folder}/clean.csv", parse_dates=["date"])
    days["weekday"] = days["date"].dt.dayofweek
    days["month"] = days["date"].dt.month
    days["trend"] = np.arange(len(days))
    features = add_lags(days, lags)

    start = features["date"].max() - pd.Timedelta(days=horizon - 1)
    split = Split(features, start)
    return split


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the clean data, adds lagged values and drops missing values", allow_abbrev=False
    )
    parser.add_argument("--work", required=True, help="Written to work")
    parser.add_argument("--horizon", type=int, default=56, help="days at the end that the models are compared on")
    parser.add_argument("--lags", type=json_value, default=[1, 7, 14], help="days back whose rentals are features")
    parser.add_argument("--split", required=True, help="Value of split")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"horizon": args.horizon, "lags": args.lags})

    split = prepare_data(args.work, args.horizon, args.lags)

    save_object(split, args.split)


if __name__ == "__main__":
    main()
