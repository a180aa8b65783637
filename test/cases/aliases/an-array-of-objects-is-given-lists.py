# same
# %% tags=["step:a"]
import numpy as np

rows = [[1, 2], [3]]
array = np.empty(2, dtype=object)
array[:] = rows
# %% tags=["step:b"]
array[0].append(99)
# %% tags=["step:c"]
print(rows, array.tolist())
