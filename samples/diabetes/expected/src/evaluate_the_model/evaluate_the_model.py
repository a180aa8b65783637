"""Measures the accuracy and the AUC on the test set, and draws "ROC Curve"."""

import argparse
import warnings
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import mlflow.sklearn
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score, roc_curve

from diabetes_pipeline.artifacts import load_array
from diabetes_pipeline.figures import log_figures

warnings.filterwarnings("ignore", category=FutureWarning)


def evaluate_model(X_test: np.ndarray, y_test: np.ndarray, model: LogisticRegression) -> tuple[float, float]:
    """Measures the accuracy and the AUC on the test set, and draws "ROC Curve"."""
    scores = model.predict_proba(X_test)
    accuracy = accuracy_score(y_test, scores[:, 1] > 0.5)
    auc = roc_auc_score(y_test, scores[:, 1])
    print("Accuracy:", accuracy)
    print("AUC:", auc)

    fpr, tpr, thresholds = roc_curve(y_test, scores[:, 1])
    plt.figure(figsize=(5, 4))
    plt.plot([0, 1], [0, 1], "k--")
    plt.plot(fpr, tpr)
    plt.xlabel("False Positive Rate")
    plt.ylabel("True Positive Rate")
    plt.title("ROC Curve")
    log_figures("roc_curve")
    return accuracy, auc


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description='Measures the accuracy and the AUC on the test set, and draws "ROC Curve"', allow_abbrev=False
    )
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    parser.add_argument("--model", required=True, help="The fitted logistic regression")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    model = mlflow.sklearn.load_model(args.model)

    accuracy, auc = evaluate_model(X_test, y_test, model)
    mlflow.log_metrics({"accuracy": accuracy, "auc": auc})


if __name__ == "__main__":
    main()
