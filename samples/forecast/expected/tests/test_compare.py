"""Tests of the step `compare`."""

import os
import shutil
from pathlib import Path

import mlflow
import pytest

from compare import evaluate_models, main, parse_args
from forecast.artifacts import load_array, load_object, load_value


@pytest.fixture
def argv(
    load_outputs: Path, features_outputs: Path, fit_line_outputs: Path, fit_trees_outputs: Path, tmp_path: Path
) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--work={load_outputs / 'work'}",
        f"--split={features_outputs / 'split'}",
        f"--line_error={fit_line_outputs / 'line_error'}",
        f"--line_predicted={fit_line_outputs / 'line_predicted'}",
        f"--trees_error={fit_trees_outputs / 'trees_error'}",
        f"--trees_predicted={fit_trees_outputs / 'trees_predicted'}",
        f"--work_out={tmp_path / 'work_out'}",
    ]


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert Path(args.work_out).exists()
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    split = load_object(args.split)
    line_error = load_value(args.line_error)
    line_predicted = load_array(args.line_predicted)
    trees_error = load_value(args.trees_error)
    trees_predicted = load_array(args.trees_predicted)
    shutil.copytree(args.work, args.work_out, dirs_exist_ok=True)
    os.makedirs(args.work_out, exist_ok=True)
    naive_error = evaluate_models(split, line_error, line_predicted, trees_error, trees_predicted, args.work_out)
    assert logged.metrics["naive_error"] == pytest.approx(naive_error, nan_ok=True)
