"""Tests of the step `train`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from apartments.artifacts import load_column, load_object, load_table
from train import main, parse_args, scale_features, train_random_forest, train_ridge, tune_model


@pytest.fixture
def argv(prepare_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x_train={prepare_outputs / 'x_train'}",
        f"--y_train={prepare_outputs / 'y_train'}",
        *(f"--{name}={tmp_path / name}" for name in ("scaler", "ridge", "rf", "grid", "final_model")),
    ]


def test_defaults() -> None:
    args = parse_args(
        [f"--{name}=folder" for name in ("x_train", "y_train", "scaler", "ridge", "rf", "grid", "final_model")]
    )
    assert (args.model_seed, args.folds, args.ridge_alpha, args.random_forest_n_estimators) == (42, 3, 1.0, 100)


def test_train_ridge(argv: list[str]) -> None:
    args = parse_args(argv)
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    scaler, X_train_scaled = scale_features(X_train)
    np.random.seed(0)
    ridge = train_ridge(y_train, X_train_scaled, args.ridge_alpha)

    assert ridge.alpha == args.ridge_alpha


def test_train_random_forest(argv: list[str]) -> None:
    args = parse_args(argv)
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    scaler, X_train_scaled = scale_features(X_train)
    ridge = train_ridge(y_train, X_train_scaled, args.ridge_alpha)  # noqa: F841
    np.random.seed(0)
    rf = train_random_forest(y_train, X_train_scaled, args.model_seed, args.random_forest_n_estimators)

    assert rf.n_estimators == args.random_forest_n_estimators
    assert rf.random_state == args.model_seed


def test_tune_model(argv: list[str]) -> None:
    args = parse_args(argv)
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    scaler, X_train_scaled = scale_features(X_train)
    ridge = train_ridge(y_train, X_train_scaled, args.ridge_alpha)  # noqa: F841
    rf = train_random_forest(y_train, X_train_scaled, args.model_seed, args.random_forest_n_estimators)  # noqa: F841
    np.random.seed(0)
    grid, final_model = tune_model(y_train, X_train_scaled, args.folds, args.model_seed)

    assert grid.cv == args.folds
    assert grid.scoring == "neg_mean_absolute_error"
    assert grid.estimator.random_state == args.model_seed


def test_main(argv: list[str]) -> None:
    np.random.seed(0)
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {
        name: str(getattr(args, name)) for name in ("folds", "model_seed", "random_forest_n_estimators", "ridge_alpha")
    }

    np.random.seed(0)
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    scaler, X_train_scaled = scale_features(X_train)
    ridge = train_ridge(y_train, X_train_scaled, args.ridge_alpha)
    rf = train_random_forest(y_train, X_train_scaled, args.model_seed, args.random_forest_n_estimators)
    grid, final_model = tune_model(y_train, X_train_scaled, args.folds, args.model_seed)
    assert type(load_object(args.scaler)) is type(scaler)
    assert type(load_object(args.ridge)) is type(ridge)
    assert type(load_object(args.rf)) is type(rf)
    assert type(load_object(args.grid)) is type(grid)
    stored = mlflow.sklearn.load_model(args.final_model)
    np.testing.assert_array_equal(stored.predict(X_train), final_model.predict(scaler.transform(X_train)))
    assert mlflow.models.get_model_info(args.final_model).signature is not None
