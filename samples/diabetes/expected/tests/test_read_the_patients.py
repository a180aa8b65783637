"""Tests of the step `read_the_patients`."""

from pathlib import Path

import pandas as pd
import pytest

from diabetes_pipeline.artifacts import load_table
from read_the_patients import main, parse_args, read_patients


@pytest.fixture
def argv(diabetes: str, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--diabetes={diabetes}", f"--df={tmp_path / 'df'}"]


def test_main(argv: list[str]) -> None:
    main(argv)
    args = parse_args(argv)

    df = read_patients(args.diabetes)
    pd.testing.assert_frame_equal(load_table(args.df), df)
