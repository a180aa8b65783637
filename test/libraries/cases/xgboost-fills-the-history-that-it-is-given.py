# needs: xgboost sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

res = {}
params = {"max_depth": 3}
# %% tags=["step:train"]
import xgboost as xgb
dtrain = xgb.DMatrix(X_train, label=y_train)
stop = xgb.callback.EarlyStopping(rounds=2)
booster = xgb.train(params, dtrain, 30, evals=[(dtrain, "train"), (xgb.DMatrix(X_test, label=y_test), "t")], evals_result=res, verbose_eval=False, callbacks=[stop])
params["max_depth"] = 2
# %% tags=["step:more"]
print(stop.stopping_history.keys(), len(res["train"]["rmse"]), params)
booster = xgb.train(params, xgb.DMatrix(X_train, label=y_train), 3, xgb_model=booster)
print(booster.num_boosted_rounds(), booster.best_iteration)
