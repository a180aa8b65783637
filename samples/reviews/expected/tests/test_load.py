"""Tests of the step `load`."""

from pathlib import Path

import mlflow
import pandas as pd
import pytest

from load import main, parse_args, read_reviews
from reviews.artifacts import load_table


@pytest.fixture
def argv(reviews_file: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--reviews_csv={reviews_file}", f"--reviews={tmp_path / 'reviews'}"]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("reviews_csv", "reviews")])
    assert args.min_stars == 4


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {"min_stars": str(args.min_stars)}

    reviews = read_reviews(args.reviews_csv, args.min_stars)
    pd.testing.assert_frame_equal(load_table(args.reviews), reviews)
