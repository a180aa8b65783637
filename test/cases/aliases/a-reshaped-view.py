# same
# %% tags=["step:a"]
import numpy as np
x = np.zeros(6)
m = x.reshape(2, 3)
t = m.T
# %% tags=["step:b"]
t[0, 1] = 7
# %% tags=["step:c"]
m[0, 0] = 5
print(x.tolist(), m.tolist(), t.tolist())
