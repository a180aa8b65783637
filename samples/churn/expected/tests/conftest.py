"""Small data for the tests, made up. Rows of your own say more: put them here."""

from collections.abc import Iterator
from pathlib import Path

import matplotlib
import mlflow
import pandas as pd
import pytest

import prepare
import train


@pytest.fixture(scope="session")
def churn(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/churn.csv."""
    table = pd.DataFrame(
        {
            "customer_id": [f"C{number:04}" for number in range(40)],
            "contract": ["b", "b", "a", "c", "a", "c", "a", "c", "a", "b"] * 4,
            "payment_method": ["b", "a", "a", "c", "c", "b", "d", "d"] * 5,
            "tenure_months": [48, 56, 25, 9, 64, 72, 1, 40, 33, 17] * 4,
            "monthly_charges": [101.0, 53.8, 65.6, 42.1, 18.5, 77.4, 30.3, 89.2] * 5,
            "total_charges": [4233.5, 548.2, 1074.7, 4760.0, 3180.6, 3707.0, 21.7, 2654.1, None, 1601.2] * 4,
            "support_calls": [2, 3, 1, 2, 0, 3, 1, 0] * 5,
            "paperless_billing": ["a", "a", "b", "b", "a", "b", "a", "a", "b", "b"] * 4,
            "churned": [0, 0, 1, 0, 1, 1, 1, 0] * 5,
        }
    )
    path = tmp_path_factory.mktemp("data") / "churn.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def prepare_outputs(churn: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the step `prepare` makes of the small data."""
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
    """What the step `train` makes of the small data."""
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
