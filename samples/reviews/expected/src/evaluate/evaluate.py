"""Evaluate: cells 16 to 18 of notebook.ipynb."""

import argparse
import os
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.metrics import ConfusionMatrixDisplay, classification_report, f1_score

from reviews.artifacts import load_table
from reviews.figures import log_figures


def evaluate(test: pd.DataFrame, model: BaseEstimator, mistakes_path: str) -> float:
    """Evaluate."""
    predicted = model.predict(test["text"].tolist())
    f1 = f1_score(test["happy"], predicted)
    print(classification_report(test["happy"], predicted))

    ConfusionMatrixDisplay.from_predictions(test["happy"], predicted, display_labels=["unhappy", "happy"])
    log_figures("evaluate")

    mistakes = test.assign(predicted=predicted)[lambda table: table["happy"] != table["predicted"]]
    mistakes.to_csv(mistakes_path, index=False)
    mistakes[["text", "stars"]].head()
    return f1


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Evaluate (cells 16 to 18 of notebook.ipynb)", allow_abbrev=False)
    parser.add_argument("--test", required=True, help="The notebook's test")
    parser.add_argument("--model", required=True, help="The fitted model")
    parser.add_argument("--mistakes", required=True, help="Files that the notebook writes to mistakes.csv")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    test = load_table(args.test)
    model = mlflow.sklearn.load_model(args.model)
    os.makedirs(args.mistakes, exist_ok=True)
    mistakes_path = os.path.join(args.mistakes, "mistakes.csv")

    f1 = evaluate(test, model, mistakes_path)
    mlflow.log_metric("f1", f1)


if __name__ == "__main__":
    main()
