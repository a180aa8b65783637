"""Prepare: cell 3 of nb.py."""

import argparse
from collections.abc import Sequence

import pandas as pd

from nb.artifacts import save_value


def prepare(fruit_path: str) -> tuple[pd.DataFrame, pd.Series]:
    """Prepare."""
    fruit = pd.read_csv(fruit_path)
    fruit["weight"] = fruit["weight"].fillna(0)
    X = fruit[["weight", "size"]]
    y = fruit["kind"]
    return X, y


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Prepare (cell 3 of nb.py)", allow_abbrev=False)
    parser.add_argument("--fruit", required=True, help="The notebook's fruit.csv")
    parser.add_argument("--x", required=True, help="The notebook's X")
    parser.add_argument("--y", required=True, help="The notebook's y")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    X, y = prepare(args.fruit)

    save_value(X, args.x)
    save_value(y, args.y)


if __name__ == "__main__":
    main()
