# The cells of step `train_a_model` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import numpy as np

import warnings

from sklearn.linear_model import LogisticRegression

from sklearn.model_selection import train_test_split

warnings.filterwarnings("ignore", category=FutureWarning)

# -------- train_a_model
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3)

model = LogisticRegression(C=1 / reg_rate, solver="liblinear").fit(X_train, y_train)
