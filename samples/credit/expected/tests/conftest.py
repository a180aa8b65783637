"""Small data for the tests, made up. Rows of your own say more: put them here."""

from collections.abc import Iterator
from pathlib import Path

import mlflow
import pandas as pd
import pytest

import prepare


@pytest.fixture(scope="session")
def credit_card_clients(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/credit_card_clients.csv."""
    table = pd.DataFrame(
        {
            "ID": [1, 20, 28, 9, 16, 13, 24, 5] * 5,
            "LIMIT_BAL": [348889, 75556, 303333, 121111, 166667, 394444, 30000, 257778, 440000, 212222] * 4,
            "EDUCATION": [3, 1, 2, 3, 1, 2, 2, 1] * 5,
            "AGE": [54, 59, 40, 30, 64, 69, 25, 49, 45, 35] * 4,
            "PAY_0": [3, 3, -1, 1, -1, 0, 0, 1] * 5,
            "PAY_2": [-1, 0, 1, 0, 1, 2, -1, 0, -1, 2] * 4,
            "BILL_AMT1": [73969, 253600, 38042, 217674, 145821, 109895, 181747, 2116] * 5,
            "PAY_AMT1": [39, 13264, 46328, 59553, 26490, 19877, 39715, 52940, 33102, 6652] * 4,
            "default payment next month": [0, 0, 1, 0, 1, 1, 1, 0] * 5,
        }
    )
    path = tmp_path_factory.mktemp("data") / "credit_card_clients.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(credit_card_clients: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the step `prepare` makes of the small data."""
    folder = tmp_path_factory.mktemp("prepare")
    prepare.main(
        [f"--credit_card_clients={credit_card_clients}", *(f"--{name}={folder / name}" for name in ("test", "train"))]
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
        yield


@pytest.fixture(autouse=True)
def run() -> Iterator[None]:
    """Each test logs to a run of its own."""
    mlflow.end_run()
    yield
    mlflow.end_run()
