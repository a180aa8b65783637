# same
# %% tags=["step:a"]
import numpy as np
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

offset = {"value": 1.0}


def shift(X):
    return X + offset["value"]


X = np.arange(6.0).reshape(3, 2)
pipe = make_pipeline(FunctionTransformer(shift), StandardScaler(with_std=False)).fit(X)

# %% tags=["step:b"]
print(pipe.transform(X).tolist())
offset["value"] = 11.0

# %% tags=["step:c"]
print(pipe.transform(X).tolist())
