# same
# %% tags=["step:a"]
import numpy as np
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import cross_val_score
np.random.seed(6)
X = np.random.rand(40, 4); y = (X.sum(1) > 2).astype(int)
# %% tags=["step:b"]
scores = cross_val_score(DecisionTreeClassifier(max_features=1), X, y, cv=3)
# %% tags=["step:c"]
print(scores.round(6).tolist(), np.random.rand())
