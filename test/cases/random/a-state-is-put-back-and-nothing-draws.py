# same
# %% tags=["step:s0"]
import random
random.seed(3)
rows = [1, 2, 3]
random.shuffle(rows)
before = random.getstate()
print(rows)
random.setstate(before)
# %% tags=["step:s1"]
print(sum(rows))
