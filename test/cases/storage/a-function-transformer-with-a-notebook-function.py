# same
# %% tags=["step:a"]
import numpy as np
from sklearn.preprocessing import FunctionTransformer
def logs(x):
    return np.log1p(x)
ft = FunctionTransformer(logs)
# %% tags=["step:b"]
print(ft.fit_transform(np.array([[0.0, 1.0]])).round(6).tolist())
