"""Small data for the tests, made up. Real rows test more: put them here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib
import mlflow
import numpy as np
import pandas as pd
import pytest

import clean
import read_the_patients
import train_a_model


@pytest.fixture(scope="session")
def diabetes(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/diabetes.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "PatientID": range(1000001, 1000041),
            "Pregnancies": draw.permutation([1, 2, 3, 4, 5, 6, 7, 8] * 5),
            "PlasmaGlucose": draw.integers(79, 181, 40),
            "DiastolicBloodPressure": draw.integers(41, 92, 40),
            "SerumInsulin": draw.integers(0, 245, 40),
            "BMI": draw.uniform(20.8, 43.9, 40).round(1),
            "DiabetesPedigree": draw.uniform(0.079, 1.039, 40).round(3),
            "Age": draw.integers(24, 59, 40),
            "Diabetic": draw.permutation([0, 0, 0, 1, 1] * 8),
        }
    )
    path = tmp_path_factory.mktemp("data") / "diabetes.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def read_the_patients_outputs(diabetes: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `read_the_patients` for the small data."""
    folder = tmp_path_factory.mktemp("read_the_patients")
    read_the_patients.main([f"--diabetes={diabetes}", f"--df={folder / 'df'}"])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def clean_outputs(read_the_patients_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `clean` for the small data."""
    folder = tmp_path_factory.mktemp("clean")
    clean.main([f"--df={read_the_patients_outputs / 'df'}", *(f"--{name}={folder / name}" for name in ("x", "y"))])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def train_a_model_outputs(clean_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `train_a_model` for the small data."""
    folder = tmp_path_factory.mktemp("train_a_model")
    train_a_model.main(
        [
            f"--x={clean_outputs / 'x'}",
            f"--y={clean_outputs / 'y'}",
            *(f"--{name}={folder / name}" for name in ("x_test", "y_test", "model")),
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
