# same
# %% tags=["step:a"]
import random
random.seed(2)
flag = len("abc") > 2
# %% tags=["step:b"]
if flag:
    random.random()
# %% tags=["step:c"]
print(random.random())
