# same
# %% tags=["step:a"]
import numpy as np
x = np.arange(4.0)
m = np.ma.masked_greater(x, 2)
# %% tags=["step:b"]
m[0] = -1
# %% tags=["step:c"]
print(x.tolist(), m)
