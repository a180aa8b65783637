"""Tests of the step `load`."""

from pathlib import Path

import pytest

from load import main, parse_args


@pytest.fixture
def argv(rentals_file: str, holidays: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--rentals={rentals_file}", f"--holidays={holidays}", f"--work={tmp_path / 'work'}"]


def test_main(argv: list[str]) -> None:
    main(argv)
    args = parse_args(argv)
    assert Path(args.work).exists()
