# The cells of step `fit_line` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import numpy as np
from forecast.definitions import Split

TARGET = "rentals"

def columns_of(table):
    return [name for name in table.columns if name not in ("date", TARGET)]

def score(model, split):
    """Mean absolute error on the days that the model has not seen."""
    predicted = model.predict(split.test[columns_of(split.test)])
    return mean_absolute_error(split.test[TARGET], predicted), predicted

import pandas as pd

from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

pd.set_option("display.max_columns", 20)

TARGET = "rentals"

def columns_of(table):
    return [name for name in table.columns if name not in ("date", TARGET)]

def score(model, split):
    """Mean absolute error on the days that the model has not seen."""
    predicted = model.predict(split.test[columns_of(split.test)])
    return mean_absolute_error(split.test[TARGET], predicted), predicted

# -------- fit_line
line = make_pipeline(StandardScaler(), Ridge(alpha=alpha))
line.fit(split.train[columns_of(split.train)], split.train[TARGET])
line_error, line_predicted = score(line, split)
print(f"line: {line_error:.2f}")
