# same
# %% tags=["step:a"]
import numpy as np
np.seterr(all="ignore")
x = np.array([1.0, 0.0])
# %% tags=["step:b"]
print((1 / x).tolist(), np.geterr()["divide"])
