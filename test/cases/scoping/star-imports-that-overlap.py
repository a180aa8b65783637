# same
# %% tags=["step:a"]
from numpy import *
a = sqrt(4.0)
print(a)
# %% tags=["step:b"]
from math import *
print(sqrt(a), cos(0))
# %% tags=["step:c"]
print(sqrt(a), array([1]), type(sqrt(2.0)))
