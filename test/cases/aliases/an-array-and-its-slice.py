# same
# %% tags=["step:a"]
import numpy as np
x = np.arange(6)
v = x[1:4]
# %% tags=["step:b"]
v[:] = 0
# %% tags=["step:c"]
print(x.tolist(), v.tolist(), np.shares_memory(x, v))
