# same
# %% tags=["step:json"]
import json
x = json.dumps([1])
# %% tags=["step:random"]
import random
random.seed(3)
print(x, random.random())
