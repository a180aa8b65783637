# same
# %% tags=["step:a"]
import numpy as np
from sklearn.preprocessing import StandardScaler
X = np.arange(12.0).reshape(4, 3)
scaler = StandardScaler()
Xs = scaler.fit_transform(X)
# %% tags=["step:b"]
new = scaler.transform(X[:1])
print(new.tolist(), Xs.mean(), scaler.n_features_in_)
