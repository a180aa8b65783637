"""Measures the loss and the accuracy on the test set, and prints the classification report."""

import argparse
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import mlflow.tensorflow
import numpy as np
import seaborn as sns
from sklearn.metrics import classification_report, confusion_matrix
from tensorflow.keras import Model

from digits.artifacts import load_array
from digits.figures import log_figures


def evaluate_model(X_test: np.ndarray, y_test: np.ndarray, best: Model) -> tuple[float, float]:
    """Measures the loss and the accuracy on the test set, and prints the classification report."""
    loss, accuracy = best.evaluate(X_test, y_test, verbose=0)
    print(f"test loss {loss:.3f}, test accuracy {accuracy:.3f}")

    predicted = best.predict(X_test, verbose=0).argmax(axis=1)
    print(classification_report(y_test, predicted))

    sns.heatmap(confusion_matrix(y_test, predicted), annot=True, cmap="Blues")
    plt.xlabel("predicted")
    plt.ylabel("true")
    plt.title("Which digits are taken for which")
    log_figures("which_digits_are_taken_for_which")

    wrong = X_test[predicted != y_test]
    print(len(wrong))
    return loss, accuracy


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Measures the loss and the accuracy on the test set, and prints the classification report",
        allow_abbrev=False,
    )
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    parser.add_argument("--best", required=True, help="The fitted model best")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    best = mlflow.tensorflow.load_model(args.best)

    loss, accuracy = evaluate_model(X_test, y_test, best)
    mlflow.log_metrics({"test_loss": loss, "test_accuracy": accuracy})


if __name__ == "__main__":
    main()
