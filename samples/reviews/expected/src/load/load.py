"""Reads the reviews data, drops missing values and sets the column "happy"."""

import argparse
from collections.abc import Sequence

import mlflow
import pandas as pd

from reviews.artifacts import save_table


def read_reviews(reviews_path: str, min_stars: int) -> pd.DataFrame:
    """Reads the reviews data, drops missing values and sets the column "happy"."""
    reviews = pd.read_csv(reviews_path, dtype={"review_id": "string", "channel": "category"})

    reviews = reviews.dropna(subset=["text"]).query("stars != 3").reset_index(drop=True)
    reviews["happy"] = reviews["stars"] >= min_stars
    return reviews


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description='Reads the reviews data, drops missing values and sets the column "happy"', allow_abbrev=False
    )
    parser.add_argument("--reviews_csv", required=True, help="The file data/reviews.csv")
    parser.add_argument("--min_stars", type=int, default=4, help="so many stars are a happy customer")
    parser.add_argument("--reviews", required=True, help="Table reviews")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"min_stars": args.min_stars})

    reviews = read_reviews(args.reviews_csv, args.min_stars)

    save_table(reviews, args.reviews)


if __name__ == "__main__":
    main()
