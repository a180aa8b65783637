"""Scales the features, fits the model and measures the MAE on the test set."""

import argparse
from collections.abc import Sequence

import mlflow
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from forecast.artifacts import load_object, save_array, save_value
from forecast.definitions import columns_of, score

pd.set_option("display.max_columns", 20)

TARGET = "rentals"


def train_model(split, alpha: float) -> tuple[float, np.ndarray]:
    """Scales the features, fits the model and measures the MAE on the test set."""
    line = make_pipeline(StandardScaler(), Ridge(alpha=alpha))
    line.fit(split.train[columns_of(split.train)], split.train[TARGET])
    line_error, line_predicted = score(line, split)
    print(f"line: {line_error:.2f}")
    return line_error, line_predicted


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Scales the features, fits the model and measures the MAE on the test set", allow_abbrev=False
    )
    parser.add_argument("--split", required=True, help="Value of split")
    parser.add_argument("--alpha", type=float, default=1.0, help="The notebook's alpha")
    parser.add_argument("--line_error", required=True, help="Number line_error")
    parser.add_argument("--line_predicted", required=True, help="Array line_predicted")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"alpha": args.alpha})
    split = load_object(args.split)

    line_error, line_predicted = train_model(split, args.alpha)
    mlflow.log_metric("line_error", line_error)

    save_value(line_error, args.line_error)
    save_array(line_predicted, args.line_predicted)


if __name__ == "__main__":
    main()
