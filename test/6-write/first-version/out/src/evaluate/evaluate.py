"""Evaluate: cell 5 of nb.py."""

import argparse
from collections.abc import Sequence

import mlflow
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

from nb.artifacts import load_value


def evaluate(X: pd.DataFrame, y: pd.Series, model: DecisionTreeClassifier) -> float:
    """Evaluate."""
    accuracy = model.score(X, y)
    print(accuracy)
    return accuracy


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Evaluate (cell 5 of nb.py)", allow_abbrev=False)
    parser.add_argument("--x", required=True, help="The notebook's X")
    parser.add_argument("--y", required=True, help="The notebook's y")
    parser.add_argument("--model", required=True, help="The notebook's model")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    X = load_value(args.x)
    y = load_value(args.y)
    model = load_value(args.model)

    accuracy = evaluate(X, y, model)
    mlflow.log_metric("accuracy", accuracy)


if __name__ == "__main__":
    main()
