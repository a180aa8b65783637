# The cells of step `compare` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import numpy as np
from forecast.figures import log_figures
import mlflow

import json

import matplotlib.pyplot as plt

import pandas as pd

from sklearn.metrics import mean_absolute_error

pd.set_option("display.max_columns", 20)
plt.rcParams["figure.figsize"] = (7, 3)

TARGET = "rentals"

# -------- compare
naive_error = mean_absolute_error(split.test[TARGET], split.test["lag_7"])
errors = {"naive": naive_error, "line": line_error, "trees": trees_error}
best = min(errors, key=errors.get)

fig, ax = plt.subplots()
ax.plot(split.test["date"], split.test[TARGET], label="rented", color="black")
ax.plot(split.test["date"], line_predicted, label="line")
ax.plot(split.test["date"], trees_predicted, label="trees")
ax.legend()
fig.autofmt_xdate()
log_figures("compare")

with open(f"{work_folder}/report.json", "w") as file:
    json.dump({"best": best, "errors": {name: round(float(error), 4) for name, error in errors.items()}}, file, indent=2)
print("best:", best)
