"""Tests of the step `evaluate_the_model`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import pytest
from sklearn.metrics import accuracy_score, roc_auc_score

from diabetes_pipeline.artifacts import load_array
from evaluate_the_model import evaluate_model, main, parse_args


@pytest.fixture
def argv(train_a_model_outputs: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x_test={train_a_model_outputs / 'x_test'}",
        f"--y_test={train_a_model_outputs / 'y_test'}",
        f"--model={train_a_model_outputs / 'model'}",
    ]


def test_evaluate_model(argv: list[str], figure_texts: set[str]) -> None:
    args = parse_args(argv)
    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    accuracy, auc = evaluate_model(X_test, y_test, model)

    assert accuracy == pytest.approx(accuracy_score(y_test, model.predict_proba(X_test)[:, 1] > 0.5), nan_ok=True)
    assert auc == pytest.approx(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]), nan_ok=True)
    assert figure_texts >= {"False Positive Rate", "True Positive Rate", "ROC Curve"}


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    accuracy, auc = evaluate_model(X_test, y_test, model)
    assert logged.metrics["accuracy"] == pytest.approx(accuracy, nan_ok=True)
    assert logged.metrics["auc"] == pytest.approx(auc, nan_ok=True)
