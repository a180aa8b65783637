# same
# %% tags=["step:a"]
import numpy as np
xs = [1, 2]
arr = np.array(xs)
same = np.asarray(arr)
# %% tags=["step:b"]
xs.append(3)
same[0] = 9
# %% tags=["step:c"]
print(xs, arr.tolist(), same.tolist())
