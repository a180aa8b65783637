# same
# %% tags=["step:a"]
import numpy as np
base = np.arange(12).reshape(3, 4)
row = base[1]
col = base[:, 2]
# %% tags=["step:b"]
base *= 10
# %% tags=["step:c"]
print(row.tolist(), col.tolist())
