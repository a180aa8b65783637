# The cells of step `fit_trees` as the notebook has them: the tests compare the script with them.
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
from sklearn.ensemble import GradientBoostingRegressor

from sklearn.metrics import mean_absolute_error

pd.set_option("display.max_columns", 20)

TARGET = "rentals"

def columns_of(table):
    return [name for name in table.columns if name not in ("date", TARGET)]

def score(model, split):
    """Mean absolute error on the days that the model has not seen."""
    predicted = model.predict(split.test[columns_of(split.test)])
    return mean_absolute_error(split.test[TARGET], predicted), predicted

# -------- fit_trees
trees = GradientBoostingRegressor(learning_rate=learning_rate, n_estimators=n_estimators, subsample=subsample, random_state=seed)
trees.fit(split.train[columns_of(split.train)], split.train[TARGET])
trees_error, trees_predicted = score(trees, split)
print(f"trees: {trees_error:.2f}")
