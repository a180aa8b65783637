"""What each step takes and gives, in the order in which the steps run."""

import os
from argparse import Namespace
from typing import Any

import mlflow.sklearn

from runs import Step, Unit


def prepare_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `prepare` begins."""
    os.makedirs(args.train, exist_ok=True)
    os.makedirs(args.test, exist_ok=True)
    return {
        "test_train_ratio": args.test_train_ratio,
        "split_seed": args.split_seed,
        "credit_card_clients_path": args.credit_card_clients,
        "train_path": os.path.join(args.train, "train.csv"),
        "test_path": os.path.join(args.test, "test.csv"),
    }


def prepare_results(args: Namespace) -> dict[str, Any]:
    """What step `prepare` stored, by output and variable."""
    return {}


def train_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `train` begins."""
    return {
        "n_estimators": args.n_estimators,
        "learning_rate": args.learning_rate,
        "model_seed": args.model_seed,
        "train_path": os.path.join(args.train, "train.csv"),
        "test_path": os.path.join(args.test, "test.csv"),
    }


def train_results(args: Namespace) -> dict[str, Any]:
    """What step `train` stored, by output and variable."""
    return {"model": {"clf": mlflow.sklearn.load_model(args.model)}}


STEPS = [
    Step(
        name="prepare",
        inputs={"credit_card_clients": "project/data/credit_card_clients.csv"},
        outputs=("test", "train"),
        variables=prepare_variables,
        results=prepare_results,
        units={
            "prepare": Unit(
                takes=("credit_card_clients_path", "test_path", "train_path", "test_train_ratio", "split_seed")
            )
        },
    ),
    Step(
        name="train",
        inputs={"test": "outputs/prepare/test", "train": "outputs/prepare/train"},
        outputs=("model",),
        variables=train_variables,
        results=train_results,
        metrics={"auc": "auc"},
        units={
            "train": Unit(
                takes=("test_path", "train_path", "model_seed", "n_estimators", "learning_rate"),
                gives=("train_table", "clf", "auc"),
            )
        },
    ),
]
