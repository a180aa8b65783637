# The cells of step `train` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

from sklearn.ensemble import RandomForestClassifier

# -------- train
model = RandomForestClassifier(n_estimators=n_estimators, max_depth=max_depth, random_state=random_state)
model.fit(X_train, y_train)
