"""Vectorizes texts and tunes the model."""

import argparse
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import FeatureUnion, Pipeline

import reviews
from reviews.arguments import json_value
from reviews.artifacts import load_object
from reviews.definitions import Style
from reviews.models import describe_model


def tune_model(
    train: pd.DataFrame, folds: int, max_iter: int, ngrams: list, grid: dict, random_state: int
) -> BaseEstimator:
    """Vectorizes texts and tunes the model."""
    pipeline = Pipeline(
        [
            ("features", FeatureUnion([("words", TfidfVectorizer(ngram_range=tuple(ngrams))), ("style", Style())])),
            ("classify", LogisticRegression(max_iter=max_iter, random_state=random_state)),
        ]
    )
    search = GridSearchCV(pipeline, grid, cv=folds, scoring="f1")
    search.fit(train["text"].tolist(), train["happy"])
    print(search.best_params_)

    model = search.best_estimator_
    return model


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(description="Vectorizes texts and tunes the model", allow_abbrev=False)
    parser.add_argument("--train", required=True, help="Table train")
    parser.add_argument("--ngrams", type=json_value, default=[1, 2], help="shortest and longest run of words")
    parser.add_argument(
        "--grid",
        type=json_value,
        default={"classify__C": [0.5, 2.0], "classify__class_weight": [None, "balanced"]},
        help="The notebook's grid",
    )
    parser.add_argument("--random_state", type=int, default=3, help="The notebook's random_state")
    parser.add_argument("--max_iter", type=int, default=500, help="max_iter of LogisticRegression")
    parser.add_argument("--folds", type=int, default=3, help="cv of GridSearchCV")
    parser.add_argument("--model", required=True, help="The fitted model")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {
            "folds": args.folds,
            "grid": args.grid,
            "max_iter": args.max_iter,
            "ngrams": args.ngrams,
            "random_state": args.random_state,
        }
    )
    train = load_object(args.train)

    model = tune_model(train, args.folds, args.max_iter, args.ngrams, args.grid, args.random_state)

    mlflow.sklearn.save_model(
        model,
        path=args.model,
        **describe_model(model, train["text"].tolist()),
        code_paths=list(reviews.__path__),
        serialization_format="cloudpickle",
        pip_requirements=[
            "cloudpickle==3.1.0",
            "mlflow==2.16.2",
            "numpy==1.26.4",
            "pandas==2.2.3",
            "scikit-learn==1.5.2",
        ],
    )


if __name__ == "__main__":
    main()
