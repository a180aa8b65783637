# The cells of step `evaluate` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from churn.figures import log_figures

import matplotlib.pyplot as plt

from sklearn.metrics import RocCurveDisplay, accuracy_score, roc_auc_score

# -------- evaluate
probabilities = model.predict_proba(X_test)[:, 1]
accuracy = accuracy_score(y_test, probabilities > 0.5)
auc = roc_auc_score(y_test, probabilities)
print(f"accuracy {accuracy:.3f}, area under the curve {auc:.3f}")

RocCurveDisplay.from_predictions(y_test, probabilities)
plt.title("Churn model")
log_figures("evaluate")
