"""Separates the features from the target, bins values and sets the column "AgeGroup"."""

import argparse
import warnings
from collections.abc import Sequence

import numpy as np
import pandas as pd

from diabetes_pipeline.artifacts import load_table, save_array

warnings.filterwarnings("ignore", category=FutureWarning)

features = ["Pregnancies", "PlasmaGlucose", "DiastolicBloodPressure", "SerumInsulin", "BMI", "DiabetesPedigree", "Age"]


def bin_values(df: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Separates the features from the target, bins values and sets the column "AgeGroup"."""
    # unmeasured insulin gets the median of the measured
    measured = df["SerumInsulin"] > 0
    df.loc[~measured, "SerumInsulin"] = df.loc[measured, "SerumInsulin"].median()
    df["AgeGroup"] = pd.cut(df["Age"], [0, 30, 45, 120], labels=["young", "middle", "old"])

    X = df[features].to_numpy()
    y = df["Diabetic"].to_numpy()
    return X, y


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description='Separates the features from the target, bins values and sets the column "AgeGroup"',
        allow_abbrev=False,
    )
    parser.add_argument("--df", required=True, help="Table df")
    parser.add_argument("--x", required=True, help="Features")
    parser.add_argument("--y", required=True, help="Target")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    df = load_table(args.df)

    X, y = bin_values(df)

    save_array(X, args.x)
    save_array(y, args.y)


if __name__ == "__main__":
    main()
