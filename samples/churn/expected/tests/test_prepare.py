"""Tests of the step `prepare`."""

from pathlib import Path

import mlflow
import pandas as pd
import pytest

from churn.artifacts import load_column, load_table
from prepare import encode_features, main, parse_args, read_churn, split_data


@pytest.fixture
def argv(churn: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--churn={churn}",
        *(f"--{name}={tmp_path / name}" for name in ("features", "x_train", "x_test", "y_train", "y_test")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("churn", "features", "x_train", "x_test", "y_train", "y_test")])
    assert (args.test_size, args.random_state) == (0.25, 42)


def test_encode_features(argv: list[str]) -> None:
    args = parse_args(argv)
    customers = read_churn(args.churn)
    features, target = encode_features(customers)

    assert customers["total_charges"].notna().all()
    assert (customers["total_charges"] == 0.0).any()
    assert customers["average_charge"].equals(customers["total_charges"] / customers["tenure_months"].clip(lower=1))


def test_split_data(argv: list[str]) -> None:
    args = parse_args(argv)
    customers = read_churn(args.churn)
    features, target = encode_features(customers)
    X_train, X_test, y_train, y_test = split_data(features, target, args.test_size, args.random_state)

    assert len(X_train) + len(X_test) == len(features)
    assert len(y_train) + len(y_test) == len(target)
    assert (
        pd.Series(y_train).value_counts(normalize=True) - pd.Series(y_test).value_counts(normalize=True)
    ).abs().max() <= 1 / len(y_test)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("random_state", "test_size")}

    customers = read_churn(args.churn)
    features, target = encode_features(customers)
    X_train, X_test, y_train, y_test = split_data(features, target, args.test_size, args.random_state)
    pd.testing.assert_frame_equal(load_table(args.features), features)
    pd.testing.assert_frame_equal(load_table(args.x_train), X_train)
    pd.testing.assert_frame_equal(load_table(args.x_test), X_test)
    pd.testing.assert_series_equal(load_column(args.y_train), y_train)
    pd.testing.assert_series_equal(load_column(args.y_test), y_test)
