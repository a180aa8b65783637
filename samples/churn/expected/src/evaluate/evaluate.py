"""Measures the accuracy and the AUC on the test set, and draws the ROC curve."""

import argparse
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import RocCurveDisplay, accuracy_score, roc_auc_score

from churn.artifacts import load_column, load_table
from churn.figures import log_figures


def evaluate_random_forest(
    features: pd.DataFrame, X_test: pd.DataFrame, y_test: pd.Series, model: RandomForestClassifier, threshold: float
) -> tuple[float, float]:
    """Measures the accuracy and the AUC on the test set, and draws the ROC curve."""
    probabilities = model.predict_proba(X_test)[:, 1]
    accuracy = accuracy_score(y_test, probabilities > threshold)
    auc = roc_auc_score(y_test, probabilities)
    print(f"accuracy {accuracy:.3f}, area under the curve {auc:.3f}")

    RocCurveDisplay.from_predictions(y_test, probabilities)
    plt.title("Churn model")
    log_figures("churn_model")

    print(pd.Series(model.feature_importances_, index=features.columns).sort_values(ascending=False).head(5))
    return accuracy, auc


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Measures the accuracy and the AUC on the test set, and draws the ROC curve", allow_abbrev=False
    )
    parser.add_argument("--features", required=True, help="Features")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    parser.add_argument("--model", required=True, help="The fitted random forest")
    parser.add_argument("--threshold", type=float, default=0.5, help="Value that predictions are compared with")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params({"threshold": args.threshold})
    features = load_table(args.features)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    model = mlflow.sklearn.load_model(args.model)

    accuracy, auc = evaluate_random_forest(features, X_test, y_test, model, args.threshold)
    mlflow.log_metrics({"accuracy": accuracy, "auc": auc})


if __name__ == "__main__":
    main()
