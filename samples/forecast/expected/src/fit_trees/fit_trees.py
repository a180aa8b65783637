"""Fits the gradient boosting model and measures the MAE on the test set."""

import argparse
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

from forecast.artifacts import load_object, save_array, save_value
from forecast.definitions import columns_of, score
from forecast.models import describe_model

pd.set_option("display.max_columns", 20)

TARGET = "rentals"


def train_gradient_boosting(
    split, n_estimators: int, subsample: float, learning_rate: float, seed: int
) -> tuple[GradientBoostingRegressor, float, np.ndarray]:
    """Fits the gradient boosting model and measures the MAE on the test set."""
    trees = GradientBoostingRegressor(
        learning_rate=learning_rate, n_estimators=n_estimators, subsample=subsample, random_state=seed
    )
    trees.fit(split.train[columns_of(split.train)], split.train[TARGET])
    trees_error, trees_predicted = score(trees, split)
    print(f"trees: {trees_error:.2f}")
    return trees, trees_error, trees_predicted


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Fits the gradient boosting model and measures the MAE on the test set", allow_abbrev=False
    )
    parser.add_argument("--split", required=True, help="Value of split")
    parser.add_argument("--learning_rate", type=float, default=0.05, help="The notebook's learning_rate")
    parser.add_argument("--seed", type=int, default=11, help="The notebook's seed")
    parser.add_argument("--n_estimators", type=int, default=150, help="n_estimators of GradientBoostingRegressor")
    parser.add_argument("--subsample", type=float, default=0.8, help="subsample of GradientBoostingRegressor")
    parser.add_argument("--trees_error", required=True, help="Number trees_error")
    parser.add_argument("--trees_predicted", required=True, help="Array trees_predicted")
    parser.add_argument("--model", required=True, help="The fitted gradient boosting model (trees)")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {
            "learning_rate": args.learning_rate,
            "n_estimators": args.n_estimators,
            "seed": args.seed,
            "subsample": args.subsample,
        }
    )
    split = load_object(args.split)

    trees, trees_error, trees_predicted = train_gradient_boosting(
        split, args.n_estimators, args.subsample, args.learning_rate, args.seed
    )
    mlflow.log_metric("trees_error", trees_error)

    save_value(trees_error, args.trees_error)
    save_array(trees_predicted, args.trees_predicted)
    mlflow.sklearn.save_model(
        trees,
        path=args.model,
        **describe_model(trees, split.train[columns_of(split.train)]),
        serialization_format="cloudpickle",
        pip_requirements=[
            "cloudpickle==3.1.0",
            "mlflow==2.16.2",
            "numpy==1.26.4",
            "pandas==2.2.3",
            "scikit-learn==1.5.2",
        ],
    )


if __name__ == "__main__":
    main()
