# The cells of step `train` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

from sklearn.tree import DecisionTreeClassifier

# -------- train
model = DecisionTreeClassifier(max_depth=depth, random_state=0)
model.fit(X, y)
