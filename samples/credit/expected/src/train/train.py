"""Reads the train and test data, drops columns, and fits the gradient boosting model."""

import argparse
import logging
import os
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import classification_report, roc_auc_score

from credit.models import describe_model

logging.basicConfig(level=logging.INFO, format="%(message)s")


def train_gradient_boosting(
    test_path: str, train_path: str, model_seed: int, n_estimators: int, learning_rate: float
) -> tuple[pd.DataFrame, GradientBoostingClassifier, float]:
    """Reads the train and test data, drops columns, and fits the gradient boosting model."""
    train_table = pd.read_csv(train_path, index_col="ID")
    test_table = pd.read_csv(test_path, index_col="ID")
    y_train = train_table.pop("default")
    y_test = test_table.pop("default")

    clf = GradientBoostingClassifier(n_estimators=n_estimators, learning_rate=learning_rate, random_state=model_seed)
    clf.fit(train_table, y_train)

    auc = roc_auc_score(y_test, clf.predict_proba(test_table)[:, 1])
    print(classification_report(y_test, clf.predict(test_table)))
    print(f"auc {auc:.4f}")
    return train_table, clf, auc


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Reads the train and test data, drops columns, and fits the gradient boosting model",
        allow_abbrev=False,
    )
    parser.add_argument("--test", required=True, help="Written to test.csv")
    parser.add_argument("--train", required=True, help="Written to train.csv")
    parser.add_argument("--n_estimators", type=int, default=80, help="The notebook's n_estimators")
    parser.add_argument("--learning_rate", type=float, default=0.1, help="The notebook's learning_rate")
    parser.add_argument("--model_seed", type=int, default=0, help="random_state of GradientBoostingClassifier")
    parser.add_argument("--model", required=True, help="The fitted gradient boosting model (clf)")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {"learning_rate": args.learning_rate, "model_seed": args.model_seed, "n_estimators": args.n_estimators}
    )
    train_path = os.path.join(args.train, "train.csv")
    test_path = os.path.join(args.test, "test.csv")

    train_table, clf, auc = train_gradient_boosting(
        test_path, train_path, args.model_seed, args.n_estimators, args.learning_rate
    )
    mlflow.log_metric("auc", auc)

    mlflow.sklearn.save_model(
        clf,
        path=args.model,
        **describe_model(clf, train_table),
        serialization_format="cloudpickle",
        pip_requirements=["cloudpickle==3.1.0", "mlflow==2.16.2", "pandas==2.2.3", "scikit-learn==1.5.2"],
    )


if __name__ == "__main__":
    main()
