"""What each step takes and gives, in the order in which the steps run."""

from argparse import Namespace
from typing import Any

import mlflow.sklearn

from nb.artifacts import load_value
from runs import Step, Unit


def prepare_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `prepare` begins."""
    return {"fruit_path": args.fruit}


def prepare_results(args: Namespace) -> dict[str, Any]:
    """What step `prepare` stored, by output and variable."""
    return {"x": {"X": load_value(args.x)}, "y": {"y": load_value(args.y)}}


def train_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `train` begins."""
    X = load_value(args.x)
    y = load_value(args.y)
    return {"depth": args.depth, "X": X, "y": y}


def train_results(args: Namespace) -> dict[str, Any]:
    """What step `train` stored, by output and variable."""
    return {
        "model": {"model": load_value(args.model)},
        "trained_model": {"model": mlflow.sklearn.load_model(args.trained_model)},
    }


def evaluate_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `evaluate` begins."""
    X = load_value(args.x)
    y = load_value(args.y)
    model = load_value(args.model)
    return {"X": X, "y": y, "model": model}


def evaluate_results(args: Namespace) -> dict[str, Any]:
    """What step `evaluate` stored, by output and variable."""
    return {}


STEPS = [
    Step(
        name="prepare",
        inputs={"fruit": "project/fruit.csv"},
        outputs=("x", "y"),
        variables=prepare_variables,
        results=prepare_results,
        units={"prepare": Unit(takes=("fruit_path",), gives=("X", "y"))},
    ),
    Step(
        name="train",
        inputs={"x": "outputs/prepare/x", "y": "outputs/prepare/y"},
        outputs=("model", "trained_model"),
        variables=train_variables,
        results=train_results,
        units={"train": Unit(takes=("X", "y", "depth"), gives=("model",))},
    ),
    Step(
        name="evaluate",
        inputs={"x": "outputs/prepare/x", "y": "outputs/prepare/y", "model": "outputs/train/model"},
        outputs=(),
        variables=evaluate_variables,
        results=evaluate_results,
        metrics={"accuracy": "accuracy"},
        units={"evaluate": Unit(takes=("X", "y", "model"), gives=("accuracy",))},
    ),
]
