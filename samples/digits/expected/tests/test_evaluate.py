"""Tests of the step `evaluate`."""

from pathlib import Path

import mlflow
import mlflow.tensorflow
import pytest

from digits.artifacts import load_array
from evaluate import evaluate_model, main, parse_args


@pytest.fixture
def argv(prepare_outputs: Path, train_outputs: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x_test={prepare_outputs / 'x_test'}",
        f"--y_test={prepare_outputs / 'y_test'}",
        f"--best={train_outputs / 'best_model'}",
    ]


def test_evaluate_model(argv: list[str], figure_texts: set[str]) -> None:
    args = parse_args(argv)
    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    best = mlflow.tensorflow.load_model(args.best)
    loss, accuracy = evaluate_model(X_test, y_test, best)

    assert figure_texts >= {"predicted", "true", "Which digits are taken for which"}


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    best = mlflow.tensorflow.load_model(args.best)
    loss, accuracy = evaluate_model(X_test, y_test, best)
    assert logged.metrics["test_loss"] == pytest.approx(loss, nan_ok=True)
    assert logged.metrics["test_accuracy"] == pytest.approx(accuracy, nan_ok=True)
