# same
# %% tags=["step:a"]
import numpy as np
rng = np.random.default_rng(5)
a = rng.random()
# %% tags=["step:b"]
b = rng.integers(0, 100, 3)
# %% tags=["step:c"]
print(a, b.tolist(), rng.random())
