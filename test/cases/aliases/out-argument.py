# same
# %% tags=["step:a"]
import numpy as np
a = np.arange(3.0)
out = np.empty(3)
ref = out
# %% tags=["step:b"]
np.multiply(a, 2, out=out)
# %% tags=["step:c"]
print(ref.tolist())
