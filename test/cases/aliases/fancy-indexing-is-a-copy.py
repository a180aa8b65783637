# same
# %% tags=["step:a"]
import numpy as np
x = np.arange(5)
c = x[[0, 1]]
# %% tags=["step:b"]
c[0] = 99
# %% tags=["step:c"]
print(x.tolist(), c.tolist())
