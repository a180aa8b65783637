# same
# warns: model-ambiguous
# %% tags=["step:a"]
from sklearn.linear_model import LinearRegression
import numpy as np
X = np.array([[1.0], [2.0]])
lr = LinearRegression()
model = lr.fit(X, [1.0, 2.0])
# %% tags=["step:b"]
model.fit(X, [2.0, 4.0])
# %% tags=["step:c"]
print(lr.coef_.round(6).tolist(), model is lr)
