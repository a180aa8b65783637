# same
# %% tags=["step:a"]
import numpy as np
from sklearn.preprocessing import FunctionTransformer
shift = len("ab")
ft = FunctionTransformer(lambda x: x + shift)
# %% tags=["step:b"]
print(ft.transform(np.array([[1.0]])).tolist())
