"""Reads the credit card clients data, renames columns, replaces values and splits the data."""

import argparse
import logging
import os
from collections.abc import Sequence

import mlflow
import pandas as pd
from sklearn.model_selection import train_test_split

logging.basicConfig(level=logging.INFO, format="%(message)s")
logger = logging.getLogger("credit")


def prepare_credit_card_clients(credit_card_clients_path: str) -> pd.DataFrame:
    """Reads the credit card clients data, renames columns and replaces values."""
    credit = pd.read_csv(credit_card_clients_path, index_col="ID")

    credit = credit.rename(columns={"default payment next month": "default"})
    credit["utilization"] = credit["BILL_AMT1"] / credit["LIMIT_BAL"]
    credit["repaid"] = (credit["PAY_AMT1"] / credit["BILL_AMT1"]).where(credit["BILL_AMT1"] > 0, 1.0)
    return credit


def write_train(
    credit: pd.DataFrame, test_path: str, train_path: str, test_train_ratio: float, split_seed: int
) -> None:
    """Splits the data, and writes the train and test files."""
    credit_train, credit_test = train_test_split(credit, test_size=test_train_ratio, random_state=split_seed)
    logger.info("%d rows to train on, %d to test on", len(credit_train), len(credit_test))
    credit_train.to_csv(train_path)
    credit_test.to_csv(test_path)


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the credit card clients data, renames columns, replaces values and splits the data",
        allow_abbrev=False,
    )
    parser.add_argument("--credit_card_clients", required=True, help="The file data/credit_card_clients.csv")
    parser.add_argument("--test_train_ratio", type=float, default=0.25, help="The notebook's test_train_ratio")
    parser.add_argument("--split_seed", type=int, default=7, help="The notebook's split_seed")
    parser.add_argument("--test", required=True, help="Written to test.csv")
    parser.add_argument("--train", required=True, help="Written to train.csv")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"split_seed": args.split_seed, "test_train_ratio": args.test_train_ratio})
    os.makedirs(args.train, exist_ok=True)
    train_path = os.path.join(args.train, "train.csv")
    os.makedirs(args.test, exist_ok=True)
    test_path = os.path.join(args.test, "test.csv")

    credit = prepare_credit_card_clients(args.credit_card_clients)
    write_train(credit, test_path, train_path, args.test_train_ratio, args.split_seed)


if __name__ == "__main__":
    main()
