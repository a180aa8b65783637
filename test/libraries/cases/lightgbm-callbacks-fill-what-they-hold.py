# needs: lightgbm sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

import lightgbm as lgb
hist = {}
record = lgb.record_evaluation(hist)
params = {"objective": "binary", "verbose": -1, "num_threads": 1}
# %% tags=["step:train"]
model = lgb.LGBMClassifier(n_estimators=4, verbose=-1, n_jobs=1)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], callbacks=[record])
# %% tags=["step:evaluate"]
print(hist)
print(model.best_iteration_, model.evals_result_ == hist, model.score(X_test, y_test))
