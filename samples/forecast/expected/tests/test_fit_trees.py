"""Tests of the step `fit_trees`."""

from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from fit_trees import columns_of, main, parse_args, train_gradient_boosting
from forecast.artifacts import load_array, load_object, load_value


@pytest.fixture
def argv(features_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--split={features_outputs / 'split'}",
        *(f"--{name}={tmp_path / name}" for name in ("trees_error", "trees_predicted", "model")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("split", "trees_error", "trees_predicted", "model")])
    assert (args.learning_rate, args.seed, args.n_estimators, args.subsample) == (0.05, 11, 150, 0.8)


def test_train_gradient_boosting(argv: list[str]) -> None:
    args = parse_args(argv)
    split = load_object(args.split)
    trees, trees_error, trees_predicted = train_gradient_boosting(
        split, args.n_estimators, args.subsample, args.learning_rate, args.seed
    )

    assert trees.learning_rate == args.learning_rate
    assert trees.n_estimators == args.n_estimators
    assert trees.subsample == args.subsample
    assert trees.random_state == args.seed


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {
        name: str(getattr(args, name)) for name in ("learning_rate", "n_estimators", "seed", "subsample")
    }

    split = load_object(args.split)
    trees, trees_error, trees_predicted = train_gradient_boosting(
        split, args.n_estimators, args.subsample, args.learning_rate, args.seed
    )
    assert logged.metrics == pytest.approx({"trees_error": trees_error}, nan_ok=True)
    assert load_value(args.trees_error) == pytest.approx(trees_error, nan_ok=True)
    np.testing.assert_array_equal(load_array(args.trees_predicted), trees_predicted)
    stored = mlflow.sklearn.load_model(args.model)
    np.testing.assert_array_equal(
        stored.predict(split.train[columns_of(split.train)]), trees.predict(split.train[columns_of(split.train)])
    )
    assert mlflow.models.get_model_info(args.model).signature is not None
