# The cells of step `evaluate_the_model` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import numpy as np
from sklearn.linear_model import LogisticRegression
from diabetes_pipeline.figures import log_figures

import warnings

import matplotlib.pyplot as plt

from sklearn.metrics import accuracy_score, roc_auc_score, roc_curve

warnings.filterwarnings("ignore", category=FutureWarning)

# -------- evaluate_the_model
scores = model.predict_proba(X_test)
accuracy = accuracy_score(y_test, scores[:, 1] > 0.5)
auc = roc_auc_score(y_test, scores[:, 1])
print("Accuracy:", accuracy)
print("AUC:", auc)

fpr, tpr, thresholds = roc_curve(y_test, scores[:, 1])
fig = plt.figure(figsize=(5, 4))
plt.plot([0, 1], [0, 1], "k--")
plt.plot(fpr, tpr)
plt.xlabel("False Positive Rate")
plt.ylabel("True Positive Rate")
plt.title("ROC Curve")
log_figures("evaluate_the_model")
