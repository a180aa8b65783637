# same
# %% tags=["step:a"]
import random
r = random.Random(9)
a = r.random()
# %% tags=["step:b"]
print(a, r.random())
# %% tags=["step:c"]
print(r.random())
