"""Tests of the step `prepare`."""

from pathlib import Path

import mlflow
import numpy as np
import pandas as pd
import pytest

from digits.artifacts import load_array
from prepare import main, parse_args, read_digits, split_data


@pytest.fixture
def argv(digits: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--digits={digits}",
        *(f"--{name}={tmp_path / name}" for name in ("x_train", "x_test", "y_train", "y_test")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("digits", "x_train", "x_test", "y_train", "y_test")])
    assert (args.test_size, args.split_seed) == (0.2, 7)


def test_split_data(argv: list[str]) -> None:
    args = parse_args(argv)
    images, labels = read_digits(args.digits)
    X_train, X_test, y_train, y_test = split_data(images, labels, args.split_seed, args.test_size)

    assert len(X_train) + len(X_test) == len(images)
    assert len(y_train) + len(y_test) == len(labels)
    assert (
        pd.Series(y_train).value_counts(normalize=True) - pd.Series(y_test).value_counts(normalize=True)
    ).abs().max() <= 1 / len(y_test)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("split_seed", "test_size")}

    images, labels = read_digits(args.digits)
    X_train, X_test, y_train, y_test = split_data(images, labels, args.split_seed, args.test_size)
    np.testing.assert_array_equal(load_array(args.x_train), X_train)
    np.testing.assert_array_equal(load_array(args.x_test), X_test)
    np.testing.assert_array_equal(load_array(args.y_train), y_train)
    np.testing.assert_array_equal(load_array(args.y_test), y_test)
