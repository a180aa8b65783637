"""Reads the apartments data, drops duplicates and fills missing values."""

import argparse
from collections.abc import Sequence

import mlflow
import pandas as pd
from sklearn.model_selection import train_test_split

from apartments.artifacts import save_column, save_table


def read_apartments(apartments_path: str) -> pd.DataFrame:
    """Reads the apartments data."""
    df = pd.read_csv(apartments_path)
    return df


def clean_data(df: pd.DataFrame) -> pd.DataFrame:
    """Drops duplicates, fills missing values, and sets the columns "built" and "distance"."""
    df = df.drop_duplicates()
    df = df[df["area"] < 200]

    df["built"] = df["built"].fillna(df["built"].median())
    df["distance"] = df["distance"].fillna(df["distance"].mean())
    return df


def prepare_features(df: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Separates the features from the target, maps values and one-hot encodes categories."""
    df["age"] = 2024 - df["built"]
    df["area_per_room"] = df["area"] / df["rooms"]
    df["balcony"] = df["balcony"].map({"yes": 1, "no": 0})
    df["furnished"] = df["furnished"].map({"yes": 1, "no": 0})

    df = pd.get_dummies(df, columns=["district"], drop_first=True, dtype=int)

    X = df.drop(["id", "rent", "built"], axis=1)
    y = df["rent"]
    return X, y


def split_data(
    X: pd.DataFrame, y: pd.Series, split_seed: int, test_size: float
) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series, pd.Series]:
    """Splits the data."""
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=test_size, random_state=split_seed)
    return X_train, X_test, y_train, y_test


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the apartments data, drops duplicates and fills missing values", allow_abbrev=False
    )
    parser.add_argument("--apartments", required=True, help="The file data/apartments.csv")
    parser.add_argument("--test_size", type=float, default=0.2, help="test_size of train_test_split")
    parser.add_argument("--split_seed", type=int, default=42, help="random_state of train_test_split")
    parser.add_argument("--x", required=True, help="Features")
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"split_seed": args.split_seed, "test_size": args.test_size})

    df = read_apartments(args.apartments)
    df = clean_data(df)
    X, y = prepare_features(df)
    X_train, X_test, y_train, y_test = split_data(X, y, args.split_seed, args.test_size)

    save_table(X, args.x)
    save_table(X_train, args.x_train)
    save_table(X_test, args.x_test)
    save_column(y_train, args.y_train)
    save_column(y_test, args.y_test)


if __name__ == "__main__":
    main()
