"""Tests of the step `evaluate`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import pytest
from sklearn.metrics import f1_score

from evaluate import evaluate_model, main, parse_args
from reviews.artifacts import load_table


@pytest.fixture
def argv(split_outputs: Path, train_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--test={split_outputs / 'test'}",
        f"--model={train_outputs / 'model'}",
        f"--mistakes={tmp_path / 'mistakes'}",
    ]


def test_evaluate_model(argv: list[str]) -> None:
    args = parse_args(argv)
    test = load_table(args.test)
    model = mlflow.sklearn.load_model(args.model)
    predicted, f1 = evaluate_model(test, model)

    assert f1 == pytest.approx(f1_score(test["happy"], model.predict(test["text"].tolist())), nan_ok=True)


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert (Path(args.mistakes) / "mistakes.csv").exists()
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    test = load_table(args.test)
    model = mlflow.sklearn.load_model(args.model)
    predicted, f1 = evaluate_model(test, model)
    assert logged.metrics["f1"] == pytest.approx(f1, nan_ok=True)
