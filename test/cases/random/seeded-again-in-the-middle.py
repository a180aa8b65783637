# same
# %% tags=["step:a"]
import numpy as np
np.random.seed(0)
x = np.random.rand()
# %% tags=["step:b"]
np.random.seed(5)
y = np.random.rand()
# %% tags=["step:c"]
print(x, y, np.random.rand())
