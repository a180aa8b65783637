"""Fits the random forest."""

import argparse
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

from churn.artifacts import load_column, load_table
from churn.models import describe_model


def train_random_forest(
    X_train: pd.DataFrame, y_train: pd.Series, n_estimators: int, max_depth: int, random_state: int
) -> RandomForestClassifier:
    """Fits the random forest."""
    model = RandomForestClassifier(n_estimators=n_estimators, max_depth=max_depth, random_state=random_state)
    model.fit(X_train, y_train)
    return model


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Fits the random forest", allow_abbrev=False)
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--n_estimators", type=int, default=120, help="trees in the forest")
    parser.add_argument("--max_depth", type=int, default=6, help="The notebook's max_depth")
    parser.add_argument("--random_state", type=int, default=42, help="The notebook's random_state")
    parser.add_argument("--model", required=True, help="The fitted random forest")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {"max_depth": args.max_depth, "n_estimators": args.n_estimators, "random_state": args.random_state}
    )
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)

    model = train_random_forest(X_train, y_train, args.n_estimators, args.max_depth, args.random_state)

    mlflow.sklearn.save_model(
        model,
        path=args.model,
        **describe_model(model, X_train),
        serialization_format="cloudpickle",
        pip_requirements=["cloudpickle==3.1.0", "mlflow==2.16.2", "pandas==2.2.3", "scikit-learn==1.5.2"],
    )


if __name__ == "__main__":
    main()
