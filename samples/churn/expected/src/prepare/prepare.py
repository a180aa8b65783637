"""Reads the churn data, fills missing values, drops columns and one-hot encodes categories."""

import argparse
from collections.abc import Sequence

import mlflow
import pandas as pd
from sklearn.model_selection import train_test_split

from churn.artifacts import save_column, save_table


def read_churn(churn_path: str) -> pd.DataFrame:
    """Reads the churn data."""
    customers = pd.read_csv(churn_path)
    return customers


def encode_features(customers: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Fills missing values, drops columns and one-hot encodes categories."""
    # no bill yet means nothing charged yet
    customers["total_charges"] = customers["total_charges"].fillna(0.0)
    customers["average_charge"] = customers["total_charges"] / customers["tenure_months"].clip(lower=1)

    features = pd.get_dummies(
        customers.drop(columns=["customer_id", "churned"]),
        columns=["contract", "payment_method", "paperless_billing"],
    )
    target = customers["churned"]
    return features, target


def split_data(
    features: pd.DataFrame, target: pd.Series, test_size: float, random_state: int
) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series, pd.Series]:
    """Splits the data."""
    X_train, X_test, y_train, y_test = train_test_split(
        features, target, test_size=test_size, random_state=random_state, stratify=target
    )
    return X_train, X_test, y_train, y_test


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the churn data, fills missing values, drops columns and one-hot encodes categories",
        allow_abbrev=False,
    )
    parser.add_argument("--churn", required=True, help="The file data/churn.csv")
    parser.add_argument("--test_size", type=float, default=0.25, help="share of the customers held back for evaluation")
    parser.add_argument("--random_state", type=int, default=42, help="The notebook's random_state")
    parser.add_argument("--features", required=True, help="Features")
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"random_state": args.random_state, "test_size": args.test_size})

    customers = read_churn(args.churn)
    features, target = encode_features(customers)
    X_train, X_test, y_train, y_test = split_data(features, target, args.test_size, args.random_state)

    save_table(features, args.features)
    save_table(X_train, args.x_train)
    save_table(X_test, args.x_test)
    save_column(y_train, args.y_train)
    save_column(y_test, args.y_test)


if __name__ == "__main__":
    main()
