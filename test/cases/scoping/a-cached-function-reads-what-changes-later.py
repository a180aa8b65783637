# refused: cannot-cross
# %% tags=["step:a"]
from functools import lru_cache
rate = 2
@lru_cache(maxsize=None)
def price(x):
    return x * rate
a = price(3)
# %% tags=["step:b"]
rate = 5
b = price(3)
# %% tags=["step:c"]
print(a, b, price(4))
