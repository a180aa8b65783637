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
def digits(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/digits.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "digit": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 6, 7, 9], 400)),
            "pixel_0_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_0_1": draw.permutation([0, 1, 2, 4] * 100),
            "pixel_0_2": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 7, 8, 10, 13, 15], 400)),
            "pixel_0_3": draw.integers(0, 17, 400),
            "pixel_0_4": draw.integers(0, 17, 400),
            "pixel_0_5": draw.permutation([0, 2, 4, 7, 9, 10, 11, 12, 15, 16] * 40),
            "pixel_0_6": draw.permutation(np.resize([0, 1, 3, 7, 8, 11, 14], 400)),
            "pixel_0_7": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_1_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_1_1": draw.permutation(np.resize([0, 3, 7, 8, 9, 10, 12], 400)),
            "pixel_1_2": draw.permutation(np.resize([0, 2, 3, 4, 7, 8, 10, 12, 13, 14, 15, 16], 400)),
            "pixel_1_3": draw.permutation(np.resize([6, 7, 8, 10, 11, 13, 14, 15, 16], 400)),
            "pixel_1_4": draw.integers(0, 17, 400),
            "pixel_1_5": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 8, 10, 12, 14, 15, 16], 400)),
            "pixel_1_6": draw.permutation(np.resize([0, 1, 2, 5, 7, 8, 10, 13, 16], 400)),
            "pixel_1_7": draw.permutation([0, 0, 0, 3, 3] * 80),
            "pixel_2_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_2_1": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 8, 11, 12], 400)),
            "pixel_2_2": draw.permutation(np.resize([0, 4, 5, 7, 8, 12, 13, 15, 16], 400)),
            "pixel_2_3": draw.integers(0, 17, 400),
            "pixel_2_4": draw.permutation(np.resize([0, 1, 3, 5, 6, 7, 8, 9, 10, 13, 15, 16], 400)),
            "pixel_2_5": draw.permutation([0, 5, 6, 11, 13, 14, 15, 16] * 50),
            "pixel_2_6": draw.permutation([0, 1, 2, 4, 6, 11, 15, 16] * 50),
            "pixel_2_7": draw.permutation([0, 0, 0, 3, 3] * 80),
            "pixel_3_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_3_1": draw.permutation(np.resize([0, 2, 3, 4, 7, 8, 9, 11, 14], 400)),
            "pixel_3_2": draw.permutation(np.resize([0, 7, 8, 9, 11, 12, 14, 15, 16], 400)),
            "pixel_3_3": draw.integers(0, 17, 400),
            "pixel_3_4": draw.integers(0, 17, 400),
            "pixel_3_5": draw.integers(0, 17, 400),
            "pixel_3_6": draw.permutation(np.resize([0, 2, 3, 5, 8, 11, 13], 400)),
            "pixel_3_7": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_4_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_4_1": draw.permutation([0, 1, 3, 4, 5, 6, 7, 8, 11, 13] * 40),
            "pixel_4_2": draw.permutation(np.resize([0, 1, 2, 3, 4, 6, 7, 11, 12, 15, 16], 400)),
            "pixel_4_3": draw.permutation(np.resize([0, 1, 2, 3, 6, 7, 8, 10, 11, 12, 16], 400)),
            "pixel_4_4": draw.permutation(np.resize([0, 2, 3, 5, 6, 8, 10, 12, 13, 14, 15, 16], 400)),
            "pixel_4_5": draw.integers(0, 17, 400),
            "pixel_4_6": draw.permutation(np.resize([0, 1, 2, 3, 4, 7, 8, 9, 10], 400)),
            "pixel_4_7": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_5_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_5_1": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 6], 400)),
            "pixel_5_2": draw.permutation(np.resize([0, 1, 4, 5, 6, 12, 14, 15, 16], 400)),
            "pixel_5_3": draw.integers(0, 17, 400),
            "pixel_5_4": draw.permutation(np.resize([0, 1, 4, 5, 6, 7, 8, 11, 12, 14, 16], 400)),
            "pixel_5_5": draw.integers(0, 17, 400),
            "pixel_5_6": draw.permutation(np.resize([0, 1, 3, 4, 6, 7, 9, 12, 14], 400)),
            "pixel_5_7": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_6_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_6_1": draw.permutation([0, 1, 2, 6] * 100),
            "pixel_6_2": draw.permutation(np.resize([0, 1, 2, 4, 5, 9, 10, 11, 13, 14, 15, 16], 400)),
            "pixel_6_3": draw.integers(0, 17, 400),
            "pixel_6_4": draw.integers(1, 17, 400),
            "pixel_6_5": draw.integers(0, 17, 400),
            "pixel_6_6": draw.integers(0, 17, 400),
            "pixel_6_7": draw.permutation(np.resize([0, 3, 7], 400)),
            "pixel_7_0": draw.permutation([0, 0, 0, 1, 1] * 80),
            "pixel_7_1": draw.permutation(np.resize([0, 1, 7], 400)),
            "pixel_7_2": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 7, 8, 12, 13, 14, 16], 400)),
            "pixel_7_3": draw.permutation([0, 3, 11, 12, 13, 14, 15, 16] * 50),
            "pixel_7_4": draw.permutation(np.resize([0, 4, 7, 8, 9, 11, 12, 13, 14, 15, 16], 400)),
            "pixel_7_5": draw.permutation(np.resize([0, 1, 2, 3, 4, 5, 7, 11, 12, 14, 15, 16], 400)),
            "pixel_7_6": draw.permutation(np.resize([0, 1, 2, 4, 5, 7, 12, 13, 16], 400)),
            "pixel_7_7": draw.permutation([0, 3, 8, 9, 11] * 80),
        }
    )
    path = tmp_path_factory.mktemp("data") / "digits.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(digits: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `prepare` for the small data."""
    folder = tmp_path_factory.mktemp("prepare")
    prepare.main(
        [f"--digits={digits}", *(f"--{name}={folder / name}" for name in ("x_train", "x_test", "y_train", "y_test"))]
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
            *(f"--{name}={folder / name}" for name in ("best", "best_model")),
            "--epochs=2",
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
