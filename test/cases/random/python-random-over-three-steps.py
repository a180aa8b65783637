# same
# %% tags=["step:a"]
import random
random.seed(7)
a = random.random()
# %% tags=["step:b"]
xs = list(range(6))
random.shuffle(xs)
# %% tags=["step:c"]
print(a, xs, random.choice("abc"), random.gauss(0, 1))
