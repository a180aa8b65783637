"""Splits the data."""

import argparse
from collections.abc import Sequence

import mlflow
import pandas as pd
from sklearn.model_selection import train_test_split

from reviews.artifacts import load_table, save_object, save_table


def split_data(reviews: pd.DataFrame, test_size: float, random_state: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Splits the data."""
    train, test = train_test_split(reviews, test_size=test_size, random_state=random_state, stratify=reviews["happy"])
    return train, test


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Splits the data", allow_abbrev=False)
    parser.add_argument("--reviews", required=True, help="Table reviews")
    parser.add_argument("--test_size", type=float, default=0.3, help="The notebook's test_size")
    parser.add_argument("--random_state", type=int, default=3, help="The notebook's random_state")
    parser.add_argument("--train", required=True, help="Table train")
    parser.add_argument("--test", required=True, help="Table test")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"random_state": args.random_state, "test_size": args.test_size})
    reviews = load_table(args.reviews)

    train, test = split_data(reviews, args.test_size, args.random_state)

    save_object(train, args.train)
    save_table(test, args.test)


if __name__ == "__main__":
    main()
