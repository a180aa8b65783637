"""Tests of the step `split`."""

from pathlib import Path

import mlflow
import pandas as pd
import pytest

from reviews.artifacts import load_object, load_table
from split import main, parse_args, split_data


@pytest.fixture
def argv(load_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--reviews={load_outputs / 'reviews'}", *(f"--{name}={tmp_path / name}" for name in ("train", "test"))]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("reviews", "train", "test")])
    assert (args.test_size, args.random_state) == (0.3, 3)


def test_split_data(argv: list[str]) -> None:
    args = parse_args(argv)
    reviews = load_table(args.reviews)
    train, test = split_data(reviews, args.test_size, args.random_state)

    assert len(train) + len(test) == len(reviews)
    assert (
        train["happy"].value_counts(normalize=True) - test["happy"].value_counts(normalize=True)
    ).abs().max() <= 1 / len(test)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("random_state", "test_size")}

    reviews = load_table(args.reviews)
    train, test = split_data(reviews, args.test_size, args.random_state)
    pd.testing.assert_frame_equal(load_object(args.train), train)
    pd.testing.assert_frame_equal(load_table(args.test), test)
