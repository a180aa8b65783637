# same
# %% tags=["step:a"]
import numpy as np
rows = np.arange(6).reshape(2, 3)[::-1]
columns = np.arange(6).reshape(2, 3)[:, ::2]
# %% tags=["step:b"]
flat = rows.ravel()
flat += 1
columns.reshape(-1)[0] = 9
print(rows.tolist(), columns.tolist(), rows.strides, columns.strides)
