# same
# %% tags=["step:a"]
import itertools
counter = itertools.count(10)
a = next(counter)
# %% tags=["step:b"]
b = next(counter)
# %% tags=["step:c"]
print(a, b, next(counter))
