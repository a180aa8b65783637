"""Small data for the tests, and the runs of the pipeline on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs import CELLS, TESTS, Pipeline
from small_data import write_table
from steps import STEPS

collect_ignore = ["reference"]  # cells of the notebook, whatever their files are called

# TODO: the rows for these columns are made up. Put a small sample of a real file into tests/data, under the name of
# the file that stands here, and the tests use it instead. Where there are no columns, only a sample will do.
DATA: dict[str, dict | None] = {
    "project/data/churn.csv": {
        "customer_id": "str",
        "contract": ["monthly", "two-year", "yearly"],
        "payment_method": ["bank transfer", "card", "electronic check", "mailed check"],
        "tenure_months": (1, 72),
        "monthly_charges": (18.5, 100.96),
        "total_charges": (21.74, 4759.97),
        "support_calls": [0, 1, 2, 3],
        "paperless_billing": ["no", "yes"],
        "churned": [0, 1],
    },
}

# Where the notebook's cells find what they read from URLs and absolute paths.
LOCAL_PATHS: dict[str, str] = {}


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pipeline]:
    """The steps, run once each on small data; MLflow writes to a temporary folder."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("MLFLOW_RUN_ID", "MLFLOW_EXPERIMENT_ID", "MLFLOW_EXPERIMENT_NAME"):
            patch.delenv(name, raising=False)
        patch.setenv("MLFLOW_TRACKING_URI", (tmp_path_factory.mktemp("mlflow") / "runs").as_uri())
        patch.setenv("MPLBACKEND", "Agg")
        yield Pipeline(tmp_path_factory.mktemp, STEPS, LOCAL_PATHS, put_data)


def put_data(folder: Path, rough: bool) -> None:
    """Puts all data where the cells and the scripts find it."""
    (folder / "project" / CELLS).mkdir(parents=True)
    for path, columns in DATA.items():
        put_file(folder / path, columns, rough)


def put_file(path: Path, columns: dict | None, rough: bool) -> None:
    """Puts a sample in its place, or makes one up."""
    sample = TESTS / "data" / path.name
    if sample.is_dir():
        shutil.copytree(sample, path)
    elif sample.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(sample, path)
    elif columns:
        write_table(path, columns, rough)
