"""Tests of the step `train`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from reviews.artifacts import load_object
from train import main, parse_args, tune_model


@pytest.fixture
def argv(split_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--train={split_outputs / 'train'}", f"--model={tmp_path / 'model'}"]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("train", "model")])
    assert (args.ngrams, args.grid, args.random_state, args.max_iter, args.folds) == (
        [1, 2],
        {"classify__C": [0.5, 2.0], "classify__class_weight": [None, "balanced"]},
        3,
        500,
        3,
    )


def test_main(argv: list[str]) -> None:
    np.random.seed(0)
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {
        name: str(getattr(args, name)) for name in ("folds", "grid", "max_iter", "ngrams", "random_state")
    }

    np.random.seed(0)
    train = load_object(args.train)
    model = tune_model(train, args.folds, args.max_iter, args.ngrams, args.grid, args.random_state)
    stored = mlflow.sklearn.load_model(args.model)
    np.testing.assert_array_equal(stored.predict(train["text"].tolist()), model.predict(train["text"].tolist()))
    assert mlflow.models.get_model_info(args.model).signature is not None
