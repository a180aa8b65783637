"""Tests of the step `prepare`."""

from pathlib import Path

import mlflow
import pytest

from prepare import main, parse_args, prepare_credit_card_clients


@pytest.fixture
def argv(credit_card_clients: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [
        f"--credit_card_clients={credit_card_clients}",
        *(f"--{name}={tmp_path / name}" for name in ("test", "train")),
    ]


def test_defaults() -> None:
    args = parse_args([f"--{name}=folder" for name in ("credit_card_clients", "test", "train")])
    assert (args.test_train_ratio, args.split_seed) == (0.25, 7)


def test_prepare_credit_card_clients(argv: list[str]) -> None:
    args = parse_args(argv)
    credit = prepare_credit_card_clients(args.credit_card_clients)

    assert credit["utilization"].equals(credit["BILL_AMT1"] / credit["LIMIT_BAL"])
    assert credit["repaid"].equals((credit["PAY_AMT1"] / credit["BILL_AMT1"]).where(credit["BILL_AMT1"] > 0, 1.0))


def test_main(argv: list[str]) -> None:
    main(argv)
    logged = mlflow.get_run(mlflow.last_active_run().info.run_id).data
    args = parse_args(argv)
    assert logged.params == {name: str(getattr(args, name)) for name in ("split_seed", "test_train_ratio")}
    files = [Path(args.train) / "train.csv", Path(args.test) / "test.csv"]
    written = [file.read_bytes() for file in files]

    main(argv)
    assert [file.read_bytes() for file in files] == written
