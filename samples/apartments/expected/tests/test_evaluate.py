"""Tests of the step `evaluate`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import pytest
from sklearn.metrics import mean_absolute_error, r2_score

from apartments.artifacts import load_column, load_object, load_table
from evaluate import (
    main,
    measure_best_score,
    measure_final_model,
    measure_linear_regression,
    measure_random_forest,
    parse_args,
    scale_features,
)


@pytest.fixture
def argv(prepare_outputs: Path, train_outputs: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x={prepare_outputs / 'x'}",
        f"--x_test={prepare_outputs / 'x_test'}",
        f"--y_test={prepare_outputs / 'y_test'}",
        f"--scaler={train_outputs / 'scaler'}",
        f"--ridge={train_outputs / 'ridge'}",
        f"--rf={train_outputs / 'rf'}",
        f"--grid={train_outputs / 'grid'}",
        f"--final_model={train_outputs / 'final_model'}",
    ]


def test_measure_linear_regression(argv: list[str]) -> None:
    args = parse_args(argv)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    scaler = load_object(args.scaler)
    ridge = load_object(args.ridge)
    X_test_scaled = scale_features(X_test, scaler)
    ridge_test_mae, ridge_test_r2 = measure_linear_regression(y_test, X_test_scaled, ridge)

    assert ridge_test_mae == pytest.approx(mean_absolute_error(y_test, ridge.predict(X_test_scaled)), nan_ok=True)
    assert ridge_test_r2 == pytest.approx(r2_score(y_test, ridge.predict(X_test_scaled)), nan_ok=True)


def test_measure_random_forest(argv: list[str]) -> None:
    args = parse_args(argv)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    scaler = load_object(args.scaler)
    ridge = load_object(args.ridge)
    rf = load_object(args.rf)
    X_test_scaled = scale_features(X_test, scaler)
    ridge_test_mae, ridge_test_r2 = measure_linear_regression(y_test, X_test_scaled, ridge)
    rf_test_mae, rf_test_r2 = measure_random_forest(y_test, X_test_scaled, rf)

    assert rf_test_mae == pytest.approx(mean_absolute_error(y_test, rf.predict(X_test_scaled)), nan_ok=True)
    assert rf_test_r2 == pytest.approx(r2_score(y_test, rf.predict(X_test_scaled)), nan_ok=True)


def test_measure_final_model(argv: list[str], figure_texts: set[str]) -> None:
    args = parse_args(argv)
    X = load_table(args.x)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    scaler = load_object(args.scaler)
    ridge = load_object(args.ridge)
    rf = load_object(args.rf)
    final_model = mlflow.sklearn.load_model(args.final_model)[-1]  # without what is stored in front of it
    X_test_scaled = scale_features(X_test, scaler)
    ridge_test_mae, ridge_test_r2 = measure_linear_regression(y_test, X_test_scaled, ridge)
    rf_test_mae, rf_test_r2 = measure_random_forest(y_test, X_test_scaled, rf)
    mae, rmse, r2 = measure_final_model(X, y_test, X_test_scaled, final_model)

    assert mae == pytest.approx(mean_absolute_error(y_test, final_model.predict(X_test_scaled)), nan_ok=True)
    assert r2 == pytest.approx(r2_score(y_test, final_model.predict(X_test_scaled)), nan_ok=True)
    assert figure_texts >= {"Rent", "Predicted rent", "Predicted and true rents"}


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    X = load_table(args.x)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    scaler = load_object(args.scaler)
    ridge = load_object(args.ridge)
    rf = load_object(args.rf)
    grid = load_object(args.grid)
    final_model = mlflow.sklearn.load_model(args.final_model)[-1]  # without what is stored in front of it
    X_test_scaled = scale_features(X_test, scaler)
    ridge_test_mae, ridge_test_r2 = measure_linear_regression(y_test, X_test_scaled, ridge)
    rf_test_mae, rf_test_r2 = measure_random_forest(y_test, X_test_scaled, rf)
    cv_best_score = measure_best_score(grid)
    mae, rmse, r2 = measure_final_model(X, y_test, X_test_scaled, final_model)
    assert logged.metrics["ridge_test_mae"] == pytest.approx(ridge_test_mae, nan_ok=True)
    assert logged.metrics["ridge_test_r2"] == pytest.approx(ridge_test_r2, nan_ok=True)
    assert logged.metrics["rf_test_mae"] == pytest.approx(rf_test_mae, nan_ok=True)
    assert logged.metrics["rf_test_r2"] == pytest.approx(rf_test_r2, nan_ok=True)
    assert logged.metrics["cv_best_score"] == pytest.approx(cv_best_score, nan_ok=True)
    assert logged.metrics["mae"] == pytest.approx(mae, nan_ok=True)
    assert logged.metrics["rmse"] == pytest.approx(rmse, nan_ok=True)
    assert logged.metrics["r2"] == pytest.approx(r2, nan_ok=True)
