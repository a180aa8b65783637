"""Splits the data and fits the logistic regression."""

import argparse
import warnings
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from diabetes_pipeline.artifacts import load_array, save_array
from diabetes_pipeline.models import describe_model

warnings.filterwarnings("ignore", category=FutureWarning)


def split_data(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Splits the data."""
    np.random.seed(5)

    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3)
    return X_train, X_test, y_train, y_test


def train_logistic_regression(X_train: np.ndarray, y_train: np.ndarray, reg_rate: float) -> LogisticRegression:
    """Fits the logistic regression."""
    model = LogisticRegression(C=1 / reg_rate, solver="liblinear").fit(X_train, y_train)
    return model


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Splits the data and fits the logistic regression", allow_abbrev=False)
    parser.add_argument("--x", required=True, help="Features")
    parser.add_argument("--y", required=True, help="Target")
    parser.add_argument("--reg_rate", type=float, default=0.01, help="the smaller the rate, the smoother the model")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    parser.add_argument("--model", required=True, help="The fitted logistic regression")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"reg_rate": args.reg_rate})
    X = load_array(args.x)
    y = load_array(args.y)

    X_train, X_test, y_train, y_test = split_data(X, y)
    model = train_logistic_regression(X_train, y_train, args.reg_rate)

    save_array(X_test, args.x_test)
    save_array(y_test, args.y_test)
    mlflow.sklearn.save_model(
        model,
        path=args.model,
        **describe_model(model, X_train),
        serialization_format="cloudpickle",
        pip_requirements=[
            "cloudpickle==3.1.0",
            "mlflow==2.16.2",
            "numpy==1.26.4",
            "pandas==2.2.3",
            "scikit-learn>=1.4",
        ],
    )


if __name__ == "__main__":
    main()
