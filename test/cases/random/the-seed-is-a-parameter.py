# same
# %% tags=["parameters"]
seed = 12
# %% tags=["step:a"]
import random
random.seed(seed)
x = random.random()
# %% tags=["step:b"]
print(x, random.random())
