# same
# %% tags=["step:a"]
import numpy as np
from sklearn.linear_model import SGDRegressor
X = np.arange(6.0).reshape(6, 1) / 6; y = np.arange(6.0)
m = SGDRegressor(random_state=0)
m.partial_fit(X, y)
# %% tags=["step:b"]
m.partial_fit(X, y)
# %% tags=["step:c"]
print(m.coef_.round(8).tolist(), m.t_)
