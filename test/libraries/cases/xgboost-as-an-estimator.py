# needs: xgboost sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

from xgboost import XGBClassifier
model = XGBClassifier(n_estimators=5, max_depth=2, eval_metric="logloss", early_stopping_rounds=2)
# %% tags=["step:train"]
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], verbose=False)
# %% tags=["step:evaluate"]
print(model.evals_result())
print(model.score(X_test, y_test), model.best_iteration, model.feature_importances_[:3])
model.save_model("m.json")
# %% tags=["step:load"]
new = XGBClassifier()
new.load_model("m.json")
print(new.predict(X_test)[:5], new.n_estimators)
