# The cells of step `train` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import logging

import pandas as pd

logging.basicConfig(level=logging.INFO, format="%(message)s")

import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import classification_report, roc_auc_score

# -------- train
train_table = pd.read_csv(train_path, index_col="ID")
test_table = pd.read_csv(test_path, index_col="ID")
y_train = train_table.pop("default")
y_test = test_table.pop("default")

clf = GradientBoostingClassifier(n_estimators=n_estimators, learning_rate=learning_rate, random_state=model_seed)
clf.fit(train_table, y_train)

auc = roc_auc_score(y_test, clf.predict_proba(test_table)[:, 1])
print(classification_report(y_test, clf.predict(test_table)))
print(f"auc {auc:.4f}")
