# same
# %% tags=["step:a"]
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import Pipeline
from sklearn.linear_model import LinearRegression
class Doubler(BaseEstimator, TransformerMixin):
    def __init__(self, factor=2):
        self.factor = factor
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X * self.factor
pipe = Pipeline([("d", Doubler(3)), ("lr", LinearRegression())])
X = np.arange(8.0).reshape(4, 2)
y = np.array([1.0, 2.0, 3.0, 5.0])
# %% tags=["step:b"]
pipe.fit(X, y)
# %% tags=["step:c"]
print(pipe.predict(X).round(6).tolist(), pipe.named_steps["d"].factor)
