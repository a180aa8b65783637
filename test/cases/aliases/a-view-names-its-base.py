# same
# %% tags=["step:a"]
import numpy as np
whole = np.arange(6)
part = whole[1:3]
# %% tags=["step:b"]
print(part.base is whole, np.shares_memory(part, whole))
part[0] = 50
# %% tags=["step:c"]
print(whole, part.base is whole)
