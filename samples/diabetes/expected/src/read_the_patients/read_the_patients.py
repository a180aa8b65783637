"""Reads the diabetes data."""

import argparse
import warnings
from collections.abc import Sequence

import pandas as pd

from diabetes_pipeline.artifacts import save_table

warnings.filterwarnings("ignore", category=FutureWarning)


def read_patients(diabetes_path: str) -> pd.DataFrame:
    """Reads the diabetes data."""
    df = pd.read_csv(diabetes_path)
    return df


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Reads the diabetes data", allow_abbrev=False)
    parser.add_argument("--diabetes", required=True, help="The file data/diabetes.csv")
    parser.add_argument("--df", required=True, help="Table df")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    df = read_patients(args.diabetes)

    save_table(df, args.df)


if __name__ == "__main__":
    main()
