# The cells of step `features` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

from sklearn.metrics import mean_absolute_error
from forecast.definitions import Split

TARGET = "rentals"

def columns_of(table):
    return [name for name in table.columns if name not in ("date", TARGET)]

def score(model, split):
    """Mean absolute error on the days that the model has not seen."""
    predicted = model.predict(split.test[columns_of(split.test)])
    return mean_absolute_error(split.test[TARGET], predicted), predicted

import numpy as np
import pandas as pd

pd.set_option("display.max_columns", 20)

TARGET = "rentals"

class Split:
    """The days before a date, and those from it on."""

    def __init__(self, table, start):
        self.train = table[table["date"] < start]
        self.test = table[table["date"] >= start]

    def __len__(self):
        return len(self.train) + len(self.test)

# -------- run_features
def add_lags(table):
    """Adds what was rented some days before."""
    table = table.copy()
    for lag in lags:
        table[f"lag_{lag}"] = table[TARGET].shift(lag)
    return table.dropna()

days = pd.read_csv(f"{work_folder}/clean.csv", parse_dates=["date"])
days["weekday"] = days["date"].dt.dayofweek
days["month"] = days["date"].dt.month
days["trend"] = np.arange(len(days))
features = add_lags(days)

start = features["date"].max() - pd.Timedelta(days=horizon - 1)
split = Split(features, start)
