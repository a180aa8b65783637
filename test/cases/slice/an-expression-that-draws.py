# same
# %% tags=["step:a"]
import random
random.seed(1)
random.random()
# %% tags=["step:b"]
random.random()
# %% tags=["step:c"]
print(random.random())
