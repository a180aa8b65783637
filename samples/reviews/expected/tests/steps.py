"""What each step takes and gives, in the order in which the steps run."""

import os
from argparse import Namespace
from typing import Any

import mlflow.sklearn

from reviews.artifacts import load_object, load_table
from runs import Step, Unit


def load_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `load` begins."""
    return {"min_stars": args.min_stars, "reviews_path": args.reviews_2}


def load_results(args: Namespace) -> dict[str, Any]:
    """What step `load` stored, by output and variable."""
    return {"reviews": {"reviews": load_table(args.reviews)}}


def split_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `split` begins."""
    reviews = load_table(args.reviews)
    return {"test_size": args.test_size, "random_state": args.random_state, "reviews": reviews}


def split_results(args: Namespace) -> dict[str, Any]:
    """What step `split` stored, by output and variable."""
    return {"train": {"train": load_object(args.train)}, "test": {"test": load_table(args.test)}}


def train_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `train` begins."""
    train = load_object(args.train)
    return {
        "ngrams": args.ngrams,
        "grid": args.grid,
        "random_state": args.random_state,
        "max_iter": args.max_iter,
        "folds": args.folds,
        "train": train,
    }


def train_results(args: Namespace) -> dict[str, Any]:
    """What step `train` stored, by output and variable."""
    return {"model": {"model": mlflow.sklearn.load_model(args.model)}}


def evaluate_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `evaluate` begins."""
    test = load_table(args.test)
    model = mlflow.sklearn.load_model(args.model)
    os.makedirs(args.mistakes, exist_ok=True)
    return {"test": test, "model": model, "mistakes_path": os.path.join(args.mistakes, "mistakes.csv")}


def evaluate_results(args: Namespace) -> dict[str, Any]:
    """What step `evaluate` stored, by output and variable."""
    return {}


STEPS = [
    Step(
        name="load",
        inputs={"reviews_2": "project/data/reviews.csv"},
        outputs=("reviews",),
        variables=load_variables,
        results=load_results,
        units={"load": Unit(takes=("reviews_path", "min_stars"), gives=("reviews",))},
    ),
    Step(
        name="split",
        inputs={"reviews": "outputs/load/reviews"},
        outputs=("train", "test"),
        variables=split_variables,
        results=split_results,
        units={"split": Unit(takes=("reviews", "test_size", "random_state"), gives=("train", "test"))},
    ),
    Step(
        name="train",
        inputs={"train": "outputs/split/train"},
        outputs=("model",),
        variables=train_variables,
        results=train_results,
        units={
            "run_train": Unit(takes=("train", "folds", "max_iter", "ngrams", "grid", "random_state"), gives=("model",))
        },
    ),
    Step(
        name="evaluate",
        inputs={"test": "outputs/split/test", "model": "outputs/train/model"},
        outputs=("mistakes",),
        variables=evaluate_variables,
        results=evaluate_results,
        metrics={"f1": "f1"},
        units={"evaluate": Unit(takes=("test", "model", "mistakes_path"), gives=("f1",))},
    ),
]
