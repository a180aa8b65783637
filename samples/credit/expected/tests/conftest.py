"""Small data for the tests, made up. Real rows test more: put them here."""

from collections.abc import Iterator
from pathlib import Path

import mlflow
import numpy as np
import pandas as pd
import pytest

import prepare


@pytest.fixture(scope="session")
def credit_card_clients(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/credit_card_clients.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "ID": range(1, 41),
            "LIMIT_BAL": draw.integers(30000, 440001, 40),
            "EDUCATION": draw.permutation(np.resize([1, 2, 3], 40)),
            "AGE": draw.integers(25, 70, 40),
            "PAY_0": draw.permutation([-1, 0, 1, 3] * 10),
            "PAY_2": draw.permutation([-1, 0, 1, 2] * 10),
            "BILL_AMT1": draw.integers(2116, 253601, 40),
            "PAY_AMT1": draw.integers(39, 59554, 40),
            "default payment next month": draw.permutation([0, 0, 0, 1, 1] * 8),
        }
    )
    path = tmp_path_factory.mktemp("data") / "credit_card_clients.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(credit_card_clients: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `prepare` for the small data."""
    folder = tmp_path_factory.mktemp("prepare")
    prepare.main(
        [f"--credit_card_clients={credit_card_clients}", *(f"--{name}={folder / name}" for name in ("test", "train"))]
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
        yield


@pytest.fixture(autouse=True)
def run() -> Iterator[None]:
    """Gives each test its own run to log to."""
    mlflow.end_run()
    with mlflow.start_run():
        yield
