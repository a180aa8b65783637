"""Tests of the step `prepare`."""

from pathlib import Path

import mlflow
import pandas as pd
import pytest

from apartments.artifacts import load_column, load_table
from prepare import clean_data, main, parse_args, prepare_features, read_apartments, split_data


@pytest.fixture
def argv(apartments: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--apartments={apartments}",
        *(f"--{name}={tmp_path / name}" for name in ("x", "x_train", "x_test", "y_train", "y_test")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("apartments", "x", "x_train", "x_test", "y_train", "y_test")])
    assert (args.test_size, args.split_seed) == (0.2, 42)


def test_prepare_features(argv: list[str]) -> None:
    args = parse_args(argv)
    df = read_apartments(args.apartments)
    df = clean_data(df)
    X, y = prepare_features(df)

    assert not {"id", "rent", "built"} & set(X)


def test_split_data(argv: list[str]) -> None:
    args = parse_args(argv)
    df = read_apartments(args.apartments)
    df = clean_data(df)
    X, y = prepare_features(df)
    X_train, X_test, y_train, y_test = split_data(X, y, args.split_seed, args.test_size)

    assert len(X_train) + len(X_test) == len(X)
    assert len(y_train) + len(y_test) == len(y)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("split_seed", "test_size")}

    df = read_apartments(args.apartments)
    df = clean_data(df)
    X, y = prepare_features(df)
    X_train, X_test, y_train, y_test = split_data(X, y, args.split_seed, args.test_size)
    pd.testing.assert_frame_equal(load_table(args.x), X)
    pd.testing.assert_frame_equal(load_table(args.x_train), X_train)
    pd.testing.assert_frame_equal(load_table(args.x_test), X_test)
    pd.testing.assert_series_equal(load_column(args.y_train), y_train)
    pd.testing.assert_series_equal(load_column(args.y_test), y_test)
