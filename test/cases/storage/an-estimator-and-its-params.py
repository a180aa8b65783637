# same
# %% tags=["step:a"]
import numpy as np
from sklearn.linear_model import LogisticRegression
X = np.array([[0.0], [1.0], [2.0], [3.0]]); y = [0, 0, 1, 1]
clf = LogisticRegression(C=0.5).fit(X, y)
# %% tags=["step:b"]
print(clf.get_params()["C"], clf.predict([[2.5]]).tolist(), clf.coef_.round(5).tolist())
