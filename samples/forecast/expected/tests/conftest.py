"""Small data for the tests, made up. Real rows test more: put them here."""

import json
from collections.abc import Iterator
from pathlib import Path

import matplotlib
import mlflow
import numpy as np
import pandas as pd
import pytest

import features
import fit_line
import fit_trees
import load


@pytest.fixture(scope="session")
def rentals_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small table with the columns of data/rentals.csv."""
    draw = np.random.default_rng(0)
    table = pd.DataFrame(
        {
            "date": pd.date_range("2024-01-01", periods=200, freq="D").strftime("%Y-%m-%d"),
            "rentals": draw.integers(102, 246, 200),
            "temperature": draw.uniform(-4.7, 7.8, 200).round(1),
            "rain": draw.uniform(0.0, 6.5, 200).round(1),
        }
    )
    table["temperature"] = table["temperature"].where(table.index % 9 > 0)
    path = tmp_path_factory.mktemp("data") / "rentals.csv"
    table.to_csv(path, index=False)
    return str(path)


@pytest.fixture(scope="session")
def holidays(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Possible content of data/holidays.json."""
    path = tmp_path_factory.mktemp("data") / "holidays.json"
    path.write_text(
        json.dumps(
            {
                "2024-01-01": "text 2",
                "2024-01-08": "text 4",
                "2024-01-15": "text 6",
                "2024-01-22": "text 8",
                "2024-01-29": "text 10",
                "2024-02-05": "text 12",
                "2024-02-12": "text 2",
                "2024-02-19": "text 4",
            }
        ),
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture(scope="session")
def load_outputs(rentals_file: str, holidays: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `load` for the small data."""
    folder = tmp_path_factory.mktemp("load")
    load.main([f"--rentals={rentals_file}", f"--holidays={holidays}", f"--work={folder / 'work'}"])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def features_outputs(load_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `features` for the small data."""
    folder = tmp_path_factory.mktemp("features")
    features.main([f"--work={load_outputs / 'work'}", f"--split={folder / 'split'}"])
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def fit_line_outputs(features_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `fit_line` for the small data."""
    folder = tmp_path_factory.mktemp("fit_line")
    fit_line.main(
        [
            f"--split={features_outputs / 'split'}",
            *(f"--{name}={folder / name}" for name in ("line_error", "line_predicted")),
        ]
    )
    mlflow.end_run()
    return folder


@pytest.fixture(scope="session")
def fit_trees_outputs(features_outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of step `fit_trees` for the small data."""
    folder = tmp_path_factory.mktemp("fit_trees")
    fit_trees.main(
        [
            f"--split={features_outputs / 'split'}",
            *(f"--{name}={folder / name}" for name in ("trees_error", "trees_predicted", "model")),
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
