# same
# %% tags=["step:a"]
from numpy import sqrt
from math import sqrt
a = sqrt(4.0)
print(type(sqrt(a)))
# %% tags=["step:b"]
print(type(sqrt(a)))
