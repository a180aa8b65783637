# The cells of step `evaluate` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd
from sklearn.base import BaseEstimator
from reviews.figures import log_figures

import matplotlib.pyplot as plt
import numpy as np

from sklearn.metrics import ConfusionMatrixDisplay, classification_report, f1_score

# -------- evaluate
predicted = model.predict(test["text"].tolist())
f1 = f1_score(test["happy"], predicted)
print(classification_report(test["happy"], predicted))

ConfusionMatrixDisplay.from_predictions(test["happy"], predicted, display_labels=["unhappy", "happy"])
log_figures("evaluate")

mistakes = test.assign(predicted=predicted)[lambda table: table["happy"] != table["predicted"]]
mistakes.to_csv(mistakes_path, index=False)
mistakes[["text", "stars"]].head()
