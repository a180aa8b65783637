"""What each step takes and gives, in the order in which the steps run."""

import os
import shutil
from argparse import Namespace
from typing import Any

import mlflow.sklearn

from forecast.artifacts import load_object, load_value
from forecast.bundles import load_bundle
from runs import Step, Unit


def load_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `load` begins."""
    os.makedirs(args.work, exist_ok=True)
    return {"rentals_path": args.rentals, "holidays_path": args.holidays, "work_folder": args.work}


def load_results(args: Namespace) -> dict[str, Any]:
    """What step `load` stored, by output and variable."""
    return {}


def features_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `features` begins."""
    return {"horizon": args.horizon, "lags": args.lags, "work_folder": args.work}


def features_results(args: Namespace) -> dict[str, Any]:
    """What step `features` stored, by output and variable."""
    return {"split": {"split": load_object(args.split)}}


def fit_line_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `fit_line` begins."""
    split = load_object(args.split)
    return {"alpha": args.alpha, "split": split}


def fit_line_results(args: Namespace) -> dict[str, Any]:
    """What step `fit_line` stored, by output and variable."""
    return {
        "line_error": {"line_error": load_value(args.line_error)},
        "line_predicted": dict(
            zip(["line_predicted"], load_bundle(args.line_predicted, "line_predicted"), strict=True)
        ),
    }


def fit_trees_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `fit_trees` begins."""
    split = load_object(args.split)
    return {
        "learning_rate": args.learning_rate,
        "seed": args.seed,
        "n_estimators": args.n_estimators,
        "subsample": args.subsample,
        "split": split,
    }


def fit_trees_results(args: Namespace) -> dict[str, Any]:
    """What step `fit_trees` stored, by output and variable."""
    return {
        "trees_error": {"trees_error": load_value(args.trees_error)},
        "trees_predicted": dict(
            zip(["trees_predicted"], load_bundle(args.trees_predicted, "trees_predicted"), strict=True)
        ),
        "model": {"trees": mlflow.sklearn.load_model(args.model)},
    }


def compare_variables(args: Namespace) -> dict[str, Any]:
    """The notebook's variables when step `compare` begins."""
    split = load_object(args.split)
    line_error = load_value(args.line_error)
    (line_predicted,) = load_bundle(args.line_predicted, "line_predicted")
    trees_error = load_value(args.trees_error)
    (trees_predicted,) = load_bundle(args.trees_predicted, "trees_predicted")
    shutil.copytree(args.work, args.work_out, dirs_exist_ok=True)
    os.makedirs(args.work_out, exist_ok=True)
    return {
        "split": split,
        "line_error": line_error,
        "line_predicted": line_predicted,
        "trees_error": trees_error,
        "trees_predicted": trees_predicted,
        "work_folder": args.work_out,
    }


def compare_results(args: Namespace) -> dict[str, Any]:
    """What step `compare` stored, by output and variable."""
    return {}


STEPS = [
    Step(
        name="load",
        inputs={"rentals": "project/data/rentals.csv", "holidays": "project/data/holidays.json"},
        outputs=("work",),
        variables=load_variables,
        results=load_results,
        units={"load": Unit(takes=("holidays_path", "rentals_path", "work_folder"))},
    ),
    Step(
        name="features",
        inputs={"work": "outputs/load/work"},
        outputs=("split",),
        variables=features_variables,
        results=features_results,
        units={"run_features": Unit(takes=("work_folder", "horizon", "lags"), gives=("split",))},
    ),
    Step(
        name="fit_line",
        inputs={"split": "outputs/features/split"},
        outputs=("line_error", "line_predicted"),
        variables=fit_line_variables,
        results=fit_line_results,
        metrics={"line_error": "line_error"},
        units={"fit_line": Unit(takes=("split", "alpha"), gives=("line_error", "line_predicted"))},
    ),
    Step(
        name="fit_trees",
        inputs={"split": "outputs/features/split"},
        outputs=("trees_error", "trees_predicted", "model"),
        variables=fit_trees_variables,
        results=fit_trees_results,
        metrics={"trees_error": "trees_error"},
        units={
            "fit_trees": Unit(
                takes=("split", "n_estimators", "subsample", "learning_rate", "seed"),
                gives=("trees", "trees_error", "trees_predicted"),
            )
        },
    ),
    Step(
        name="compare",
        inputs={
            "work": "outputs/load/work",
            "split": "outputs/features/split",
            "line_error": "outputs/fit_line/line_error",
            "line_predicted": "outputs/fit_line/line_predicted",
            "trees_error": "outputs/fit_trees/trees_error",
            "trees_predicted": "outputs/fit_trees/trees_predicted",
        },
        outputs=("work_out",),
        variables=compare_variables,
        results=compare_results,
        metrics={"naive_error": "naive_error"},
        units={
            "compare": Unit(
                takes=("split", "line_error", "line_predicted", "trees_error", "trees_predicted", "work_folder"),
                gives=("naive_error",),
            )
        },
    ),
]
