"""Tests of the step `train`."""

import os
from pathlib import Path

import mlflow
import mlflow.tensorflow
import numpy as np
import pytest
import tensorflow

from digits.artifacts import load_array
from train import build_model, draw_accuracy_while_training, load_best, main, parse_args, train_model


@pytest.fixture
def argv(prepare_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--x_train={prepare_outputs / 'x_train'}",
        f"--y_train={prepare_outputs / 'y_train'}",
        *(f"--{name}={tmp_path / name}" for name in ("best", "best_model")),
        "--epochs=2",
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("x_train", "y_train", "best", "best_model")])
    assert (
        args.validation_split,
        args.epochs,
        args.batch_size,
        args.dropout,
        args.learning_rate,
        args.patience,
        args.seed,
    ) == (0.2, 12, 32, 0.3, 0.005, 3, 7)


def test_main(argv: list[str]) -> None:
    np.random.seed(0)
    tensorflow.keras.utils.set_random_seed(0)
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params["batch_size"] == str(args.batch_size)
    assert logged.params["dropout"] == str(args.dropout)
    assert logged.params["epochs"] == str(args.epochs)
    assert logged.params["learning_rate"] == str(args.learning_rate)
    assert logged.params["patience"] == str(args.patience)
    assert logged.params["seed"] == str(args.seed)
    assert logged.params["validation_split"] == str(args.validation_split)
    assert (Path(args.best) / "best.keras").exists()
    assert mlflow.artifacts.list_artifacts(run_id=mlflow.last_active_run().info.run_id, artifact_path="figures")

    np.random.seed(0)
    tensorflow.keras.utils.set_random_seed(0)
    X_train = load_array(args.x_train)
    y_train = load_array(args.y_train)
    os.makedirs(args.best, exist_ok=True)
    best_path = os.path.join(args.best, "best.keras")
    model = build_model(args.dropout, args.learning_rate, args.seed)
    history = train_model(
        X_train, y_train, model, best_path, args.batch_size, args.epochs, args.patience, args.validation_split
    )
    draw_accuracy_while_training(history)
    best = load_best(best_path)
    stored = mlflow.tensorflow.load_model(args.best_model)
    np.testing.assert_array_equal(stored.predict(X_train), best.predict(X_train))
    assert mlflow.models.get_model_info(args.best_model).signature is not None
