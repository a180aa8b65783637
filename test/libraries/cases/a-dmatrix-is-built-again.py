# needs: xgboost sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

import xgboost as xgb
dtrain = xgb.DMatrix(X_train, label=y_train, weight=np.ones(len(y_train)))
dtest = xgb.DMatrix(X_test, label=y_test)
# %% tags=["step:train"]
history = {}
bst = xgb.train({"max_depth": 3}, dtrain, 5, evals=[(dtest, "test")], evals_result=history, verbose_eval=False)
print(history)
# %% tags=["step:evaluate"]
print(np.round(bst.predict(dtest)[:4], 6), dtest.feature_names[:2], dtest.get_label()[:5])
