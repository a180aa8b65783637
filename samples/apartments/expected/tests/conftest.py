"""Small data for the tests, made up. Real rows test more: put them here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib
import mlflow
import numpy as np
import pandas as pd
import pytest

import prepare
import train


@pytest.fixture(scope="session")
def apartments(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/apartments.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "id": range(1001, 1041),
            "district": draw.permutation(["a", "b", "c", "d", "e"] * 8),
            "area": draw.uniform(22.0, 680.0, 40).round(1),
            "rooms": draw.permutation(np.resize([1, 2, 3, 4, 5, 6], 40)),
            "floor": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 6, 7, 8], 40)),
            "built": draw.uniform(1917.0, 2016.0, 40).round(1),
            "balcony": draw.permutation(["yes", "yes", "yes", "no", "no"] * 8),
            "furnished": draw.permutation(["yes", "yes", "yes", "no", "no"] * 8),
            "distance": draw.uniform(0.3, 10.5, 40).round(1),
            "rent": draw.integers(467, 2104, 40),
        }
    )
    for row, name in enumerate(["built", "distance"]):
        table[name] = table[name].where(table.index % 9 != row % 3)
    path = tmp_path_factory.mktemp("data") / "apartments.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(apartments: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `prepare` for the small data."""
    folder = tmp_path_factory.mktemp("prepare")
    prepare.main(
        [
            f"--apartments={apartments}",
            *(f"--{name}={folder / name}" for name in ("x", "x_train", "x_test", "y_train", "y_test")),
        ]
    )
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def train_outputs(prepare_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `train` for the small data."""
    folder = tmp_path_factory.mktemp("train")
    train.main(
        [
            f"--x_train={prepare_outputs / 'x_train'}",
            f"--y_train={prepare_outputs / 'y_train'}",
            *(f"--{name}={folder / name}" for name in ("scaler", "ridge", "rf", "grid", "final_model")),
        ]
    )
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


@pytest.fixture(autouse=True)
def run() -> Iterator[None]:
    """Gives each test its own run to log to."""
    mlflow.end_run()
    with mlflow.start_run():
        yield


@pytest.fixture
def figure_texts(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Collects titles and labels of the logged plots that show something."""
    texts: set[str] = set()

    def collect(figure: Any, path: str) -> None:
        for axes in getattr(figure, "axes", []):
            if axes.has_data():
                texts.update([axes.get_title(), axes.get_xlabel(), axes.get_ylabel()])

    monkeypatch.setattr(mlflow, "log_figure", collect)
    return texts
