"""Definitions that several steps share"""

import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.metrics import mean_absolute_error

TARGET = "rentals"


class Split:
    """The days before a date, and those from it on."""

    def __init__(self, table: pd.DataFrame, start) -> None:
        self.train = table[table["date"] < start]
        self.test = table[table["date"] >= start]

    def __len__(self):
        return len(self.train) + len(self.test)


def columns_of(table) -> list:
    return [name for name in table.columns if name not in ("date", TARGET)]


def score(model: BaseEstimator, split: Split) -> tuple:
    """Mean absolute error on the days that the model has not seen."""
    predicted = model.predict(split.test[columns_of(split.test)])
    return mean_absolute_error(split.test[TARGET], predicted), predicted
