"""Small data for the tests, made up. Real rows test more: put them here."""

from collections.abc import Iterator
from pathlib import Path

import matplotlib
import mlflow
import numpy as np
import pandas as pd
import pytest

import prepare
import train


@pytest.fixture(scope="session")
def churn(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/churn.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "customer_id": [f"C{number:04}" for number in range(400)],
            "contract": draw.permutation(np.resize(["a", "b", "c"], 400)),
            "payment_method": draw.permutation(["a", "b", "c", "d"] * 100),
            "tenure_months": draw.integers(1, 73, 400),
            "monthly_charges": draw.uniform(18.5, 100.96, 400).round(1),
            "total_charges": draw.uniform(21.74, 4759.97, 400).round(1),
            "support_calls": draw.permutation([0, 1, 2, 3] * 100),
            "paperless_billing": draw.permutation(["a", "a", "a", "b", "b"] * 80),
            "churned": draw.permutation([0, 0, 0, 1, 1] * 80),
        }
    )
    table["total_charges"] = table["total_charges"].where(table.index % 9 > 0)
    path = tmp_path_factory.mktemp("data") / "churn.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(churn: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `prepare` for the small data."""
    folder = tmp_path_factory.mktemp("prepare")
    prepare.main(
        [
            f"--churn={churn}",
            *(f"--{name}={folder / name}" for name in ("features", "x_train", "x_test", "y_train", "y_test")),
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
            f"--model={folder / 'model'}",
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
