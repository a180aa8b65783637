# same
# %% tags=["step:a"]
import random
random.seed(1)
state = random.getstate()
a = random.random()
# %% tags=["step:b"]
random.setstate(state)
b = random.random()
# %% tags=["step:c"]
print(a == b, random.random())
