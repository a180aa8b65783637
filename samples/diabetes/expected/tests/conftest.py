"""Small data for the tests, made up. Rows of your own say more: put them here."""

from collections.abc import Iterator
from pathlib import Path

import matplotlib
import mlflow
import pandas as pd
import pytest

import clean
import read_the_patients
import train_a_model


@pytest.fixture(scope="session")
def diabetes(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/diabetes.csv."""
    table = pd.DataFrame(
        {
            "PatientID": [1000001, 1000020, 1000028, 1000009, 1000016, 1000013, 1000024, 1000005] * 5,
            "Pregnancies": [8, 2, 7, 3, 4, 1, 1, 6, 2, 5] * 4,
            "PlasmaGlucose": [151, 79, 137, 108, 166, 93, 180, 122] * 5,
            "DiastolicBloodPressure": [74, 80, 58, 47, 85, 91, 41, 69, 63, 52] * 4,
            "SerumInsulin": [244, 105, 139, 70, 0, 174, 35, 209] * 5,
            "BMI": [41.3, 23.4, 25.9, 43.9, 36.2, 38.8, 20.8, 33.6, 31.1, 28.5] * 4,
            "DiabetesPedigree": [0.353, 1.039, 0.216, 0.902, 0.628, 0.49, 0.765, 0.079] * 5,
            "Age": [24, 32, 50, 58, 39, 35, 47, 54, 43, 28] * 4,
            "Diabetic": [0, 0, 1, 0, 1, 1, 1, 0] * 5,
        }
    )
    path = tmp_path_factory.mktemp("data") / "diabetes.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def read_the_patients_outputs(diabetes: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the step `read_the_patients` makes of the small data."""
    folder = tmp_path_factory.mktemp("read_the_patients")
    read_the_patients.main(
        [f"--diabetes={diabetes}", *(f"--{name}={folder / name}" for name in ("random_state", "df"))]
    )
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def clean_outputs(read_the_patients_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the step `clean` makes of the small data."""
    folder = tmp_path_factory.mktemp("clean")
    clean.main(
        [
            f"--random_state={read_the_patients_outputs / 'random_state'}",
            f"--df={read_the_patients_outputs / 'df'}",
            *(f"--{name}={folder / name}" for name in ("random_state_out", "x", "y")),
        ]
    )
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def train_a_model_outputs(clean_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the step `train_a_model` makes of the small data."""
    folder = tmp_path_factory.mktemp("train_a_model")
    train_a_model.main(
        [
            f"--random_state={clean_outputs / 'random_state_out'}",
            f"--x={clean_outputs / 'x'}",
            f"--y={clean_outputs / 'y'}",
            *(f"--{name}={folder / name}" for name in ("x_test", "y_test", "model")),
        ]
    )
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session", autouse=True)
def tracking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """MLflow writes to a folder of the tests' own, and figures to no screen."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLBACKEND", "Agg")
        patch.setenv("MLFLOW_TRACKING_URI", (tmp_path_factory.mktemp("tracking") / "mlruns").as_uri())
        patch.chdir(tmp_path_factory.mktemp("working"))
        matplotlib.use("Agg")
        yield


@pytest.fixture(autouse=True)
def run() -> Iterator[None]:
    """Each test logs to a run of its own."""
    mlflow.end_run()
    yield
    mlflow.end_run()
