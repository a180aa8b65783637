# refused: cannot-cross
# %% tags=["step:a"]
from functools import lru_cache
calls = []
@lru_cache(maxsize=None)
def slow(x):
    calls.append(x)
    return x * x
y = slow(3)
# %% tags=["step:b"]
z = slow(3) + slow(4)
# %% tags=["step:c"]
print(calls, slow(4), z, slow.cache_info().hits)
