"""Tests of the step `clean`."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from clean import bin_values, main, parse_args
from diabetes_pipeline.artifacts import load_array, load_table


@pytest.fixture
def argv(read_the_patients_outputs: Path, tmp_path: Path) -> list[str]:
    """The arguments of the step: small data, temporary folders, and defaults for the rest."""
    return [f"--df={read_the_patients_outputs / 'df'}", *(f"--{name}={tmp_path / name}" for name in ("x", "y"))]


def test_bin_values(argv: list[str]) -> None:
    args = parse_args(argv)
    df = load_table(args.df)
    X, y = bin_values(df)

    assert df["AgeGroup"].equals(pd.cut(df["Age"], [0, 30, 45, 120], labels=["young", "middle", "old"]))


def test_main(argv: list[str]) -> None:
    main(argv)
    args = parse_args(argv)

    df = load_table(args.df)
    X, y = bin_values(df)
    np.testing.assert_array_equal(load_array(args.x), X)
    np.testing.assert_array_equal(load_array(args.y), y)
