"""Builds and fits the model, saves the best model, and draws "Accuracy while training"."""

import argparse
import os
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import mlflow.tensorflow
import numpy as np
import pandas as pd
from tensorflow import keras
from tensorflow.keras import Model, Sequential, layers
from tensorflow.keras.callbacks import History

from digits.artifacts import load_array
from digits.figures import log_figures
from digits.models import describe_model


def build_network(filters: int, dropout: float) -> Sequential:
    return keras.Sequential(
        [
            layers.Input(shape=(8, 8, 1)),
            layers.Conv2D(filters, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(2 * filters, 3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dropout(dropout),
            layers.Dense(10, activation="softmax"),
        ]
    )


def build_model(dropout: float, learning_rate: float, seed: int) -> Sequential:
    """Builds the model and sets up the optimizer."""
    keras.utils.set_random_seed(seed)

    model = build_network(filters=8, dropout=dropout)

    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def train_model(
    X_train: np.ndarray,
    y_train: np.ndarray,
    model: Sequential,
    best_path: str,
    batch_size: int,
    epochs: int,
    patience: int,
    validation_split: float,
) -> History:
    """Fits the model and saves the best model."""
    callbacks = [
        keras.callbacks.ModelCheckpoint(best_path, monitor="val_accuracy", save_best_only=True),
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience),
    ]
    history = model.fit(
        X_train,
        y_train,
        validation_split=validation_split,
        epochs=epochs,
        batch_size=batch_size,
        callbacks=callbacks,
        verbose=0,
    )
    for epoch in range(len(history.epoch)):
        mlflow.log_metrics({name: values[epoch] for name, values in history.history.items()}, step=epoch)
    return history


def draw_accuracy_while_training(history: History) -> None:
    """Draws "Accuracy while training"."""
    pd.DataFrame(history.history)[["accuracy", "val_accuracy"]].plot()
    plt.xlabel("epoch")
    plt.title("Accuracy while training")
    log_figures("accuracy_while_training")


def load_best(best_path: str) -> Model:
    """Loads the model."""
    best = keras.models.load_model(best_path)
    return best


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description='Builds and fits the model, saves the best model, and draws "Accuracy while training"',
        allow_abbrev=False,
    )
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--validation_split", type=float, default=0.2, help="validation_split of fit")
    parser.add_argument("--epochs", type=int, default=12, help="epochs of fit")
    parser.add_argument("--batch_size", type=int, default=32, help="batch_size of fit")
    parser.add_argument("--dropout", type=float, default=0.3, help="dropout of build_network")
    parser.add_argument("--learning_rate", type=float, default=0.005, help="learning_rate of Adam")
    parser.add_argument("--patience", type=int, default=3, help="patience of EarlyStopping")
    parser.add_argument("--seed", type=int, default=7, help="seed of tensorflow.keras.utils.set_random_seed")
    parser.add_argument("--best", required=True, help="Written to best.keras")
    parser.add_argument("--best_model", required=True, help="The fitted model best")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {
            "batch_size": args.batch_size,
            "dropout": args.dropout,
            "epochs": args.epochs,
            "learning_rate": args.learning_rate,
            "patience": args.patience,
            "seed": args.seed,
            "validation_split": args.validation_split,
        }
    )
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

    mlflow.tensorflow.save_model(
        best,
        path=args.best_model,
        **describe_model(best, X_train),
        pip_requirements=[
            "cloudpickle==3.1.0",
            "mlflow==2.16.2",
            "numpy==1.26.4",
            "pandas==2.2.3",
            "tensorflow==2.18.0",
        ],
    )


if __name__ == "__main__":
    main()
