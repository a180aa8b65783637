"""Tests of the step `train_a_model`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from diabetes_pipeline.artifacts import load_array
from train_a_model import main, parse_args, split_data, train_logistic_regression


@pytest.fixture
def argv(clean_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x={clean_outputs / 'x'}",
        f"--y={clean_outputs / 'y'}",
        *(f"--{name}={tmp_path / name}" for name in ("x_test", "y_test", "model")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("x", "y", "x_test", "y_test", "model")])
    assert args.reg_rate == 0.01


def test_split_data(argv: list[str]) -> None:
    args = parse_args(argv)
    X = load_array(args.x)
    y = load_array(args.y)
    np.random.seed(0)
    X_train, X_test, y_train, y_test = split_data(X, y)

    assert len(X_train) + len(X_test) == len(X)
    assert len(y_train) + len(y_test) == len(y)


def test_main(argv: list[str]) -> None:
    np.random.seed(0)
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {"reg_rate": str(args.reg_rate)}

    np.random.seed(0)
    X = load_array(args.x)
    y = load_array(args.y)
    X_train, X_test, y_train, y_test = split_data(X, y)
    model = train_logistic_regression(X_train, y_train, args.reg_rate)
    np.testing.assert_array_equal(load_array(args.x_test), X_test)
    np.testing.assert_array_equal(load_array(args.y_test), y_test)
    stored = mlflow.sklearn.load_model(args.model)
    np.testing.assert_array_equal(stored.predict(X_train), model.predict(X_train))
    assert mlflow.models.get_model_info(args.model).signature is not None
