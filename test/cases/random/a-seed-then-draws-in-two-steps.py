# same
# %% tags=["step:a"]
import numpy as np
np.random.seed(0)
x = np.random.rand(2)
# %% tags=["step:b"]
y = np.random.rand(2)
# %% tags=["step:c"]
print(x.tolist(), y.tolist(), np.random.rand())
