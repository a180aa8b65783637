# same
# %% tags=["step:a"]
import numpy as np
m = np.zeros((2, 2))
r = m.ravel()
f = m.flatten()
# %% tags=["step:b"]
r[0] = 1
f[1] = 2
# %% tags=["step:c"]
print(m.tolist(), r.tolist(), f.tolist())
