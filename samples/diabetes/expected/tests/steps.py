"""What each step takes and gives, in the order in which the steps run."""

from argparse import Namespace
from typing import Any

import mlflow.sklearn

from diabetes_pipeline.artifacts import load_array, load_table
from diabetes_pipeline.random_state import restore_random_state
from runs import Step, Unit


def read_the_patients_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `read_the_patients` begins."""
    return {"diabetes_path": args.diabetes}


def read_the_patients_results(args: Namespace) -> dict[str, Any]:
    """What step `read_the_patients` stored, by output and variable."""
    return {"df": {"df": load_table(args.df)}}


def clean_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `clean` begins."""
    df = load_table(args.df)
    restore_random_state(args.random_state)
    return {"df": df}


def clean_results(args: Namespace) -> dict[str, Any]:
    """What step `clean` stored, by output and variable."""
    return {"x": {"X": load_array(args.x)}, "y": {"y": load_array(args.y)}}


def train_a_model_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `train_a_model` begins."""
    X = load_array(args.x)
    y = load_array(args.y)
    restore_random_state(args.random_state)
    return {"reg_rate": args.reg_rate, "X": X, "y": y}


def train_a_model_results(args: Namespace) -> dict[str, Any]:
    """What step `train_a_model` stored, by output and variable."""
    return {
        "x_test": {"X_test": load_array(args.x_test)},
        "y_test": {"y_test": load_array(args.y_test)},
        "model": {"model": mlflow.sklearn.load_model(args.model)},
    }


def evaluate_the_model_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `evaluate_the_model` begins."""
    X_test = load_array(args.x_test)
    y_test = load_array(args.y_test)
    model = mlflow.sklearn.load_model(args.model)
    return {"X_test": X_test, "y_test": y_test, "model": model}


def evaluate_the_model_results(args: Namespace) -> dict[str, Any]:
    """What step `evaluate_the_model` stored, by output and variable."""
    return {}


STEPS = [
    Step(
        name="read_the_patients",
        inputs={"diabetes": "project/data/diabetes.csv"},
        outputs=("random_state", "df"),
        variables=read_the_patients_variables,
        results=read_the_patients_results,
        units={"read_the_patients": Unit(takes=("diabetes_path",), gives=("df",))},
    ),
    Step(
        name="clean",
        inputs={"random_state": "outputs/read_the_patients/random_state", "df": "outputs/read_the_patients/df"},
        outputs=("random_state_out", "x", "y"),
        variables=clean_variables,
        results=clean_results,
        units={"clean": Unit(takes=("df",), gives=("X", "y"))},
    ),
    Step(
        name="train_a_model",
        inputs={"random_state": "outputs/clean/random_state_out", "x": "outputs/clean/x", "y": "outputs/clean/y"},
        outputs=("x_test", "y_test", "model"),
        variables=train_a_model_variables,
        results=train_a_model_results,
        units={"train_a_model": Unit(takes=("X", "y", "reg_rate"), gives=("X_train", "X_test", "y_test", "model"))},
    ),
    Step(
        name="evaluate_the_model",
        inputs={
            "x_test": "outputs/train_a_model/x_test",
            "y_test": "outputs/train_a_model/y_test",
            "model": "outputs/train_a_model/model",
        },
        outputs=(),
        variables=evaluate_the_model_variables,
        results=evaluate_the_model_results,
        metrics={"accuracy": "accuracy", "auc": "auc"},
        units={"evaluate_the_model": Unit(takes=("X_test", "y_test", "model"), gives=("accuracy", "auc"))},
    ),
]
