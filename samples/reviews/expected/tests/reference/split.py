# The cells of step `split` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

from sklearn.model_selection import GridSearchCV, train_test_split

# -------- split
train, test = train_test_split(
    reviews, test_size=test_size, random_state=random_state, stratify=reviews["happy"]
)
