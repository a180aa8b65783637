"""Measures the F1 score on the test set, prints the classification report and writes the mistakes file."""

import argparse
import os
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.metrics import ConfusionMatrixDisplay, classification_report, f1_score

from reviews.artifacts import load_table
from reviews.figures import log_figures


def evaluate_model(test: pd.DataFrame, model: BaseEstimator) -> tuple[np.ndarray, float]:
    """Measures the F1 score on the test set and prints the classification report."""
    predicted = model.predict(test["text"].tolist())
    f1 = f1_score(test["happy"], predicted)
    print(classification_report(test["happy"], predicted))

    ConfusionMatrixDisplay.from_predictions(test["happy"], predicted, display_labels=["unhappy", "happy"])
    log_figures("confusion_matrix")
    return predicted, f1


def write_mistakes(test: pd.DataFrame, predicted: np.ndarray, mistakes_path: str) -> None:
    """Writes the mistakes file."""
    mistakes = test.assign(predicted=predicted)[lambda table: table["happy"] != table["predicted"]]
    mistakes.to_csv(mistakes_path, index=False)
    print(mistakes[["text", "stars"]].head())


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Measures the F1 score on the test set, prints the classification report and writes the mistakes file",
        allow_abbrev=False,
    )
    parser.add_argument("--test", required=True, help="Table test")
    parser.add_argument("--model", required=True, help="The fitted model")
    parser.add_argument("--mistakes", required=True, help="Written to mistakes.csv")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    test = load_table(args.test)
    model = mlflow.sklearn.load_model(args.model)
    os.makedirs(args.mistakes, exist_ok=True)
    mistakes_path = os.path.join(args.mistakes, "mistakes.csv")

    predicted, f1 = evaluate_model(test, model)
    mlflow.log_metric("f1", f1)
    write_mistakes(test, predicted, mistakes_path)


if __name__ == "__main__":
    main()
