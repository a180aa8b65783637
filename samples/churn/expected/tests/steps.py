"""What each step takes and gives, in the order in which the steps run."""

from argparse import Namespace
from typing import Any

import mlflow.sklearn

from churn.artifacts import load_column, load_table
from runs import Step, Unit


def prepare_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `prepare` begins."""
    return {"test_size": args.test_size, "random_state": args.random_state, "churn_path": args.churn}


def prepare_results(args: Namespace) -> dict[str, Any]:
    """What step `prepare` stored, by output and variable."""
    return {
        "x_train": {"X_train": load_table(args.x_train)},
        "x_test": {"X_test": load_table(args.x_test)},
        "y_train": {"y_train": load_column(args.y_train)},
        "y_test": {"y_test": load_column(args.y_test)},
    }


def train_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `train` begins."""
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)
    return {
        "n_estimators": args.n_estimators,
        "max_depth": args.max_depth,
        "random_state": args.random_state,
        "X_train": X_train,
        "y_train": y_train,
    }


def train_results(args: Namespace) -> dict[str, Any]:
    """What step `train` stored, by output and variable."""
    return {"model": {"model": mlflow.sklearn.load_model(args.model)}}


def evaluate_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `evaluate` begins."""
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    return {"X_test": X_test, "y_test": y_test, "model": model}


def evaluate_results(args: Namespace) -> dict[str, Any]:
    """What step `evaluate` stored, by output and variable."""
    return {}


STEPS = [
    Step(
        name="prepare",
        inputs={"churn": "project/data/churn.csv"},
        outputs=("x_train", "x_test", "y_train", "y_test"),
        variables=prepare_variables,
        results=prepare_results,
        units={
            "prepare_the_data": Unit(takes=("churn_path",), gives=("customers",)),
            "clean_and_encode": Unit(
                takes=("customers", "test_size", "random_state"), gives=("X_train", "X_test", "y_train", "y_test")
            ),
        },
    ),
    Step(
        name="train",
        inputs={"x_train": "outputs/prepare/x_train", "y_train": "outputs/prepare/y_train"},
        outputs=("model",),
        variables=train_variables,
        results=train_results,
        units={
            "train": Unit(takes=("X_train", "y_train", "n_estimators", "max_depth", "random_state"), gives=("model",))
        },
    ),
    Step(
        name="evaluate",
        inputs={"x_test": "outputs/prepare/x_test", "y_test": "outputs/prepare/y_test", "model": "outputs/train/model"},
        outputs=(),
        variables=evaluate_variables,
        results=evaluate_results,
        metrics={"accuracy": "accuracy", "auc": "auc"},
        units={"evaluate": Unit(takes=("X_test", "y_test", "model"), gives=("accuracy", "auc"))},
    ),
]
