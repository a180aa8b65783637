"""Measures the MAE on the test set, draws the figures and writes the report file."""

import argparse
import json
import os
import shutil
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error

from forecast.artifacts import load_array, load_object, load_value
from forecast.figures import log_figures

pd.set_option("display.max_columns", 20)
plt.rcParams["figure.figsize"] = (7, 3)

TARGET = "rentals"


def evaluate_models(
    split,
    line_error: float,
    line_predicted: np.ndarray,
    trees_error: float,
    trees_predicted: np.ndarray,
    work_folder: str,
) -> float:
    """Measures the MAE on the test set, draws the figures and writes the report file."""
    naive_error = mean_absolute_error(split.test[TARGET], split.test["lag_7"])
    errors = {"naive": naive_error, "line": line_error, "trees": trees_error}
    mlflow.log_metrics({f"errors_{key}": value for key, value in errors.items()})
    best = min(errors, key=errors.get)
    print(pd.Series(errors).round(2))

    fig, ax = plt.subplots()
    ax.plot(split.test["date"], split.test[TARGET], label="rented", color="black")
    ax.plot(split.test["date"], line_predicted, label="line")
    ax.plot(split.test["date"], trees_predicted, label="trees")
    ax.legend()
    fig.autofmt_xdate()
    log_figures("line_chart")

    with open(f"{work_folder}/report.json", "w") as file:
        json.dump(
            {"best": best, "errors": {name: round(float(error), 4) for name, error in errors.items()}}, file, indent=2
        )
    print("best:", best)
    return naive_error


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Measures the MAE on the test set, draws the figures and writes the report file", allow_abbrev=False
    )
    parser.add_argument("--work", required=True, help="Written to work")
    parser.add_argument("--split", required=True, help="Value of split")
    parser.add_argument("--line_error", required=True, help="Number line_error")
    parser.add_argument("--line_predicted", required=True, help="Array line_predicted")
    parser.add_argument("--trees_error", required=True, help="Number trees_error")
    parser.add_argument("--trees_predicted", required=True, help="Array trees_predicted")
    parser.add_argument("--work_out", required=True, help="Written to work")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    split = load_object(args.split)
    line_error = load_value(args.line_error)
    line_predicted = load_array(args.line_predicted)
    trees_error = load_value(args.trees_error)
    trees_predicted = load_array(args.trees_predicted)
    shutil.copytree(args.work, args.work_out, dirs_exist_ok=True)
    os.makedirs(args.work_out, exist_ok=True)

    naive_error = evaluate_models(split, line_error, line_predicted, trees_error, trees_predicted, args.work_out)
    mlflow.log_metric("naive_error", naive_error)


if __name__ == "__main__":
    main()
