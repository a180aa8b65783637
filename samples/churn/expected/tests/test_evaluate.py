"""Tests of the step `evaluate`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import pytest
from sklearn.metrics import accuracy_score, roc_auc_score

from churn.artifacts import load_column, load_table
from evaluate import evaluate_random_forest, main, parse_args


@pytest.fixture
def argv(prepare_outputs: Path, train_outputs: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--features={prepare_outputs / 'features'}",
        f"--x_test={prepare_outputs / 'x_test'}",
        f"--y_test={prepare_outputs / 'y_test'}",
        f"--model={train_outputs / 'model'}",
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("features", "x_test", "y_test", "model")])
    assert args.threshold == 0.5


def test_evaluate_random_forest(argv: list[str]) -> None:
    args = parse_args(argv)
    features = load_table(args.features)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    accuracy, auc = evaluate_random_forest(features, X_test, y_test, model, args.threshold)

    assert accuracy == pytest.approx(
        accuracy_score(y_test, model.predict_proba(X_test)[:, 1] > args.threshold), nan_ok=True
    )
    assert auc == pytest.approx(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]), nan_ok=True)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params["threshold"] == str(args.threshold)
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    features = load_table(args.features)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    accuracy, auc = evaluate_random_forest(features, X_test, y_test, model, args.threshold)
    assert logged.metrics["accuracy"] == pytest.approx(accuracy, nan_ok=True)
    assert logged.metrics["auc"] == pytest.approx(auc, nan_ok=True)
