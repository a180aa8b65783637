# same
# %% tags=["step:a"]
import numpy as np
rng = np.random.default_rng(0)
def noise(n, rng=rng):
    return rng.normal(size=n)
# %% tags=["step:b"]
first = noise(2)
# %% tags=["step:c"]
print(first.round(4), noise(1).round(4), rng.random(1).round(4))
