# needs: lightgbm sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

# %% tags=["step:train"]
import lightgbm as lgb
hist = {}
train_set = lgb.Dataset(X_train, label=y_train)
valid = lgb.Dataset(X_test, label=y_test, reference=train_set)
bst = lgb.train({"objective": "binary", "verbose": -1, "num_threads": 1}, train_set, num_boost_round=5, valid_sets=[valid], callbacks=[lgb.record_evaluation(hist), lgb.early_stopping(2, verbose=False)])
# %% tags=["step:evaluate"]
print({k: {m: [round(x, 6) for x in v] for m, v in d.items()} for k, d in hist.items()}, bst.best_iteration)
print(np.round(bst.predict(X_test)[:4], 6))
bst.save_model("m.txt")
# %% tags=["step:load"]
b2 = lgb.Booster(model_file="m.txt")
print(b2.num_trees(), b2.feature_importance()[:5])
