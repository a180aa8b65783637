# same
# %% tags=["step:a"]
from functools import partial, reduce
def power(b, e):
    return b ** e
square = partial(power, e=2)
# %% tags=["step:b"]
print(square(5), reduce(lambda a, b: a + b, [1, 2, 3]))
