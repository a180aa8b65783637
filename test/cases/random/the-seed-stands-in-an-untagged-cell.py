# same
# %%
import numpy as np
np.random.seed(42)
# %% tags=["step:a"]
x = np.random.rand()
# %% tags=["step:b"]
print(x, np.random.rand())
