"""Tests of the step `train`."""

import os
from pathlib import Path

import mlflow
import mlflow.sklearn
import numpy as np
import pytest

from train import main, parse_args, train_gradient_boosting


@pytest.fixture
def argv(prepare_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--test={prepare_outputs / 'test'}",
        f"--train={prepare_outputs / 'train'}",
        f"--model={tmp_path / 'model'}",
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("test", "train", "model")])
    assert (args.n_estimators, args.learning_rate, args.model_seed) == (80, 0.1, 0)


def test_train_gradient_boosting(argv: list[str]) -> None:
    args = parse_args(argv)
    train_path = os.path.join(args.train, "train.csv")
    test_path = os.path.join(args.test, "test.csv")
    train_table, clf, auc = train_gradient_boosting(
        test_path, train_path, args.model_seed, args.n_estimators, args.learning_rate
    )

    assert clf.n_estimators == args.n_estimators
    assert clf.learning_rate == args.learning_rate
    assert clf.random_state == args.model_seed


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("learning_rate", "model_seed", "n_estimators")}

    train_path = os.path.join(args.train, "train.csv")
    test_path = os.path.join(args.test, "test.csv")
    train_table, clf, auc = train_gradient_boosting(
        test_path, train_path, args.model_seed, args.n_estimators, args.learning_rate
    )
    assert logged.metrics == pytest.approx({"auc": auc}, nan_ok=True)
    stored = mlflow.sklearn.load_model(args.model)
    np.testing.assert_array_equal(stored.predict(train_table), clf.predict(train_table))
    assert mlflow.models.get_model_info(args.model).signature is not None
