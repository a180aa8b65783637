# needs: lightgbm sklearn
# %% tags=["step:prepare"]
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

import lightgbm as lgb
train_set = lgb.Dataset(X_train, label=y_train)
# %% tags=["step:train"]
bst = lgb.train({"objective": "binary", "verbose": -1, "num_threads": 1}, train_set, num_boost_round=5)
# %% tags=["step:evaluate"]
print(np.round(bst.predict(X_test)[:4], 6))
