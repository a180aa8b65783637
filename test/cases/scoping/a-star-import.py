# same
# %% tags=["step:a"]
from math import *
r = floor(2.7)
# %% tags=["step:b"]
print(r, ceil(1.2), pi > 3)
