"""Tests of the step `train`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from churn.artifacts import load_column, load_table
from train import main, parse_args, train_random_forest


@pytest.fixture
def argv(prepare_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x_train={prepare_outputs / 'x_train'}",
        f"--y_train={prepare_outputs / 'y_train'}",
        f"--model={tmp_path / 'model'}",
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("x_train", "y_train", "model")])
    assert (args.n_estimators, args.max_depth, args.random_state) == (120, 6, 42)


def test_train_random_forest(argv: list[str]) -> None:
    args = parse_args(argv)
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    model = train_random_forest(X_train, y_train, args.n_estimators, args.max_depth, args.random_state)

    assert model.n_estimators == args.n_estimators
    assert model.max_depth == args.max_depth
    assert model.random_state == args.random_state


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("max_depth", "n_estimators", "random_state")}

    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    model = train_random_forest(X_train, y_train, args.n_estimators, args.max_depth, args.random_state)
    stored = mlflow.sklearn.load_model(args.model)
    np.testing.assert_array_equal(stored.predict(X_train), model.predict(X_train))
    assert mlflow.models.get_model_info(args.model).signature is not None
