"""Reads the digits data, drops columns and splits the data."""

import argparse
from collections.abc import Sequence

import mlflow
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split

from digits.artifacts import save_array


def read_digits(digits_path: str) -> tuple[np.ndarray, np.ndarray]:
    """Reads the digits data and drops columns."""
    digits = pd.read_csv(digits_path)

    images = digits.drop(columns="digit").to_numpy().reshape(-1, 8, 8, 1) / 16.0
    labels = digits["digit"].to_numpy()
    return images, labels


def split_data(
    images: np.ndarray, labels: np.ndarray, split_seed: int, test_size: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Splits the data."""
    X_train, X_test, y_train, y_test = train_test_split(
        images, labels, test_size=test_size, stratify=labels, random_state=split_seed
    )
    return X_train, X_test, y_train, y_test


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the digits data, drops columns and splits the data", allow_abbrev=False
    )
    parser.add_argument("--digits", required=True, help="The file data/digits.csv")
    parser.add_argument("--test_size", type=float, default=0.2, help="test_size of train_test_split")
    parser.add_argument("--split_seed", type=int, default=7, help="random_state of train_test_split")
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"split_seed": args.split_seed, "test_size": args.test_size})

    images, labels = read_digits(args.digits)
    X_train, X_test, y_train, y_test = split_data(images, labels, args.split_seed, args.test_size)

    save_array(X_train, args.x_train)
    save_array(X_test, args.x_test)
    save_array(y_train, args.y_train)
    save_array(y_test, args.y_test)


if __name__ == "__main__":
    main()
