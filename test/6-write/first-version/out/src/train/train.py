"""Train: cell 4 of nb.py."""

import argparse
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

from nb.artifacts import load_value, save_value
from nb.models import describe_model


def train(X: pd.DataFrame, y: pd.Series, depth: int) -> DecisionTreeClassifier:
    """Train."""
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(X, y)
    return model


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Train (cell 4 of nb.py)", allow_abbrev=False)
    parser.add_argument("--x", required=True, help="The notebook's X")
    parser.add_argument("--y", required=True, help="The notebook's y")
    parser.add_argument("--depth", type=int, default=3, help="The notebook's depth")
    parser.add_argument("--model", required=True, help="The notebook's model")
    parser.add_argument("--trained_model", required=True, help="The fitted model")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"depth": args.depth})
    X = load_value(args.x)
    y = load_value(args.y)

    model = train(X, y, args.depth)

    save_value(model, args.model)
    mlflow.sklearn.save_model(model, path=args.trained_model, **describe_model(model, X))


if __name__ == "__main__":
    main()
