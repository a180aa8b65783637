"""Small data for the tests, made up. Real rows test more: put them here."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import matplotlib
import mlflow
import numpy as np
import pandas as pd
import pytest
from sklearn.model_selection import ParameterGrid

import load
import split
import train


@pytest.fixture(scope="session")
def reviews_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/reviews.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "review_id": [f"C{number:04}" for number in range(400)],
            "stars": draw.permutation([1, 2, 4, 5] * 100),
            "text": draw.permutation(
                [
                    "a good product that I like",
                    "the worst that I ever bought",
                    "it came late, and it was broken",
                    "works well and looks nice!",
                    "not what I had hoped for",
                    "I would buy it again at once",
                    "the price is fair for what it is",
                    "nobody answered my letters",
                ]
                * 50
            ),
            "channel": draw.permutation(np.resize(["a", "b", "c"], 400)),
        }
    )
    path = tmp_path_factory.mktemp("data") / "reviews.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def load_outputs(reviews_file: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `load` for the small data."""
    folder = tmp_path_factory.mktemp("load")
    load.main([f"--reviews_csv={reviews_file}", f"--reviews={folder / 'reviews'}"])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def split_outputs(load_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `split` for the small data."""
    folder = tmp_path_factory.mktemp("split")
    split.main([f"--reviews={load_outputs / 'reviews'}", *(f"--{name}={folder / name}" for name in ("train", "test"))])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def train_outputs(split_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `train` for the small data."""
    folder = tmp_path_factory.mktemp("train")
    train.main([f"--train={split_outputs / 'train'}", f"--model={folder / 'model'}"])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session", autouse=True)
def tracking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Makes MLflow write to a temporary folder, and figures appear on no screen."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLBACKEND", "Agg")
        patch.setenv("MLFLOW_TRACKING_URI", (tmp_path_factory.mktemp("tracking") / "mlruns").as_uri())
        patch.chdir(tmp_path_factory.mktemp("working"))
        matplotlib.use("Agg")
        yield


@pytest.fixture(scope="session", autouse=True)
def short_searches() -> Iterator[None]:
    """Limits each grid search to two candidates, so that the tests are fast."""
    candidates = ParameterGrid.__iter__
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ParameterGrid, "__iter__", lambda grid: islice(candidates(grid), 2))
        yield


@pytest.fixture(autouse=True)
def run() -> Iterator[None]:
    """Gives each test its own run to log to."""
    mlflow.end_run()
    with mlflow.start_run():
        yield
