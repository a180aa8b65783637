# same
# %% tags=["step:a"]
import math as m
r = m.floor(2.5)
# %% tags=["step:b"]
import cmath as m
z = m.sqrt(-1)
# %% tags=["step:c"]
print(r, z, m.__name__)
