# same
# %% tags=["step:a"]
import numpy as np
from sklearn.ensemble import RandomForestClassifier
np.random.seed(4)
X = np.random.rand(30, 3); y = (X[:, 0] > 0.5).astype(int)
# %% tags=["step:b"]
m = RandomForestClassifier(n_estimators=5).fit(X, y)
# %% tags=["step:c"]
print(m.predict_proba(X[:3]).tolist(), np.random.rand())
