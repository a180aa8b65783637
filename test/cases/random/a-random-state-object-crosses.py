# same
# %% tags=["step:a"]
import numpy as np
rs = np.random.RandomState(5)
a = rs.rand()
# %% tags=["step:b"]
b = rs.rand()
# %% tags=["step:c"]
print(a, b, rs.rand())
