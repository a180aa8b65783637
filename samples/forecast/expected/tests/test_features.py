"""Tests of the step `features`."""

from pathlib import Path

import mlflow
import pytest

from features import main, parse_args, prepare_data
from forecast.artifacts import load_object


@pytest.fixture
def argv(load_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--work={load_outputs / 'work'}", f"--split={tmp_path / 'split'}"]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("work", "split")])
    assert (args.horizon, args.lags) == (56, [1, 7, 14])


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("horizon", "lags")}

    split = prepare_data(args.work, args.horizon, args.lags)
    assert type(load_object(args.split)) is type(split)
