"""The pipeline for Kubeflow Pipelines: each component carries the folder of its step, and runs its script.

Usage: python kubeflow/pipeline.py [FILE]

Compiles the pipeline to FILE, or to `kubeflow/pipeline.yaml`. PIPELINE_IMAGE is the image that
`kubeflow/Dockerfile` was built to, with its registry and tag. DATA_ROOT is where the cluster finds the data.
"""

import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kfp import compiler, dsl

ROOT = Path(__file__).resolve().parent.parent
IMAGE = os.environ.get("PIPELINE_IMAGE", "reviews:latest")
DATA_ROOT = os.environ.get("DATA_ROOT", str(ROOT.parent))


def run_script(
    code: str, script: str, arguments: dict[str, Any], metrics: dsl.Metrics | None, figures: dsl.HTML | None
) -> None:
    """Runs a script below a run of MLflow, and shows in Kubeflow what it logged there."""
    import base64
    import math
    import os
    import subprocess
    import sys
    from pathlib import Path

    import mlflow

    os.chdir(code)
    os.environ.setdefault("MLFLOW_TRACKING_URI", Path("mlruns").absolute().as_uri())
    os.environ.setdefault("MLFLOW_EXPERIMENT_NAME", "reviews")
    options = [f"--{name}={value}" for name, value in arguments.items() if value is not None]
    with mlflow.start_run(run_name=script.removesuffix(".py")) as run:
        environment = os.environ | {"MLFLOW_RUN_ID": run.info.run_id}
        subprocess.run([sys.executable, script, *options], check=True, env=environment)
    client = mlflow.MlflowClient()
    if metrics is not None:
        for name, value in client.get_run(run.info.run_id).data.metrics.items():
            # Kubeflow's metrics are JSON, which has no NaN.
            if math.isfinite(value):
                metrics.log_metric(name, value)
    if figures is not None:
        parts = []
        for file in client.list_artifacts(run.info.run_id, "figures"):
            path = Path(client.download_artifacts(run.info.run_id, file.path))
            picture = f'<img src="data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()}">'
            parts.append(picture if path.suffix == ".png" else path.read_text(encoding="utf-8"))
        Path(figures.path).write_text("\n".join(parts), encoding="utf-8")


def step(name: str) -> Callable[[Callable[..., None]], Any]:
    """Makes a component that carries the folder of a step, and beside it the package that the steps share."""

    def declare(function: Callable[..., None]) -> Any:
        with tempfile.TemporaryDirectory() as folder:
            ignored = shutil.ignore_patterns("__pycache__", ".amlignore")
            shutil.copytree(ROOT / "src" / name, folder, ignore=ignored, dirs_exist_ok=True)
            shutil.copytree(ROOT / "src" / "reviews", Path(folder, "reviews"), ignore=ignored)
            # The same files must give the same component each time, otherwise no cached result is ever found.
            for path in [Path(folder), *Path(folder).rglob("*")]:
                path.chmod(0o755 if path.is_dir() else 0o644)
                os.utime(path, (0, 0))
            with patch("gzip.compress", partial(gzip.compress, mtime=0)):
                return dsl.component(
                    base_image=IMAGE,
                    install_kfp_package=False,
                    embedded_artifact_path=folder,
                    additional_funcs=[run_script],
                )(function)

    return declare


@step("load")
def load(
    code: dsl.EmbeddedInput[dsl.Artifact],
    reviews_csv: dsl.Input[dsl.Dataset],
    reviews: dsl.Output[dsl.Dataset],
    min_stars: int = 4,
):
    """Reads the reviews data, drops missing values and sets the column "happy\""""
    arguments = {"reviews_csv": reviews_csv.path, "reviews": reviews.path, "min_stars": min_stars}
    run_script(code.path, "load.py", arguments, None, None)


@step("split")
def split(
    code: dsl.EmbeddedInput[dsl.Artifact],
    reviews: dsl.Input[dsl.Dataset],
    train: dsl.Output[dsl.Dataset],
    test: dsl.Output[dsl.Dataset],
    test_size: float = 0.3,
    random_state: int = 3,
):
    """Splits the data"""
    arguments = {
        "reviews": reviews.path,
        "train": train.path,
        "test": test.path,
        "test_size": test_size,
        "random_state": random_state,
    }
    run_script(code.path, "split.py", arguments, None, None)


@step("train")
def train(
    code: dsl.EmbeddedInput[dsl.Artifact],
    train: dsl.Input[dsl.Dataset],
    model: dsl.Output[dsl.Model],
    ngrams: str = "[1, 2]",
    grid: str = '{"classify__C": [0.5, 2.0], "classify__class_weight": [null, "balanced"]}',
    random_state: int = 3,
    max_iter: int = 500,
    folds: int = 3,
):
    """Vectorizes texts and tunes the model"""
    arguments = {
        "train": train.path,
        "model": model.path,
        "ngrams": ngrams,
        "grid": grid,
        "random_state": random_state,
        "max_iter": max_iter,
        "folds": folds,
    }
    run_script(code.path, "train.py", arguments, None, None)


@step("evaluate")
def evaluate(
    code: dsl.EmbeddedInput[dsl.Artifact],
    test: dsl.Input[dsl.Dataset],
    model: dsl.Input[dsl.Model],
    mistakes: dsl.Output[dsl.Dataset],
    metrics: dsl.Output[dsl.Metrics],
    figures: dsl.Output[dsl.HTML],
):
    """Measures the F1 score on the test set, prints the classification report and writes the mistakes file"""
    arguments = {"test": test.path, "model": model.path, "mistakes": mistakes.path}
    run_script(code.path, "evaluate.py", arguments, metrics, figures)


@dsl.pipeline(name="reviews", description="Tells happy customers from unhappy ones by their words")
def reviews_pipeline(
    reviews: str = f"{DATA_ROOT}/data/reviews.csv",
    test_size: float = 0.3,
    ngrams: str = "[1, 2]",
    grid: str = '{"classify__C": [0.5, 2.0], "classify__class_weight": [null, "balanced"]}',
    min_stars: int = 4,
    random_state: int = 3,
    max_iter: int = 500,
    folds: int = 3,
):
    """Connects the steps by their inputs and outputs."""
    reviews_data = dsl.importer(artifact_uri=reviews, artifact_class=dsl.Dataset).output
    load_task = load(reviews_csv=reviews_data, min_stars=min_stars)
    split_task = split(reviews=load_task.outputs["reviews"], test_size=test_size, random_state=random_state)
    train_task = train(
        train=split_task.outputs["train"],
        ngrams=ngrams,
        grid=grid,
        random_state=random_state,
        max_iter=max_iter,
        folds=folds,
    )
    evaluate(test=split_task.outputs["test"], model=train_task.outputs["model"])


if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "kubeflow" / "pipeline.yaml")
    compiler.Compiler().compile(reviews_pipeline, target)
