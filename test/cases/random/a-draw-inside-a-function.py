# same
# %% tags=["step:a"]
import random
random.seed(11)
def roll():
    return random.randint(1, 6)
a = [roll() for _ in range(3)]
# %% tags=["step:b"]
b = [roll() for _ in range(3)]
# %% tags=["step:c"]
print(a, b, roll())
