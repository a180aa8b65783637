"""Tests of the step `fit_line`."""

from pathlib import Path

import mlflow
import numpy as np
import pytest

from fit_line import main, parse_args, train_model
from forecast.artifacts import load_array, load_object, load_value


@pytest.fixture
def argv(features_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--split={features_outputs / 'split'}",
        *(f"--{name}={tmp_path / name}" for name in ("line_error", "line_predicted")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("split", "line_error", "line_predicted")])
    assert args.alpha == 1.0


def test_main(argv: list[str]) -> None:
    np.random.seed(0)
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {"alpha": str(args.alpha)}

    np.random.seed(0)
    split = load_object(args.split)
    line_error, line_predicted = train_model(split, args.alpha)
    assert logged.metrics == pytest.approx({"line_error": line_error}, nan_ok=True)
    assert load_value(args.line_error) == pytest.approx(line_error, nan_ok=True)
    np.testing.assert_array_equal(load_array(args.line_predicted), line_predicted)
