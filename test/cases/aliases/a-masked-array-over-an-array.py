# same
# %% tags=["step:a"]
import numpy as np
data = np.arange(6.0)
mask = np.array([0, 1, 0, 0, 1, 0], dtype=bool)
m = np.ma.masked_array(data, mask=mask)
# %% tags=["step:b"]
data[0] = 100.0
m[2] = 50.0
# %% tags=["step:c"]
print(m, data, m.sum())
