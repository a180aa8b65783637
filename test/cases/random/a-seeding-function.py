# same
# %%
import random
import numpy as np
def seed_all(n):
    random.seed(n)
    np.random.seed(n)
seed_all(8)
# %% tags=["step:a"]
x = random.random() + np.random.rand()
# %% tags=["step:b"]
print(x, random.random(), np.random.rand())
