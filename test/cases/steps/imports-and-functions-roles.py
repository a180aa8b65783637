# same
# %% tags=["imports"]
import numpy as np
from math import sqrt
# %% tags=["functions"]
def norm(v):
    return sqrt(float((np.asarray(v) ** 2).sum()))
# %% tags=["step:a"]
x = norm([3, 4])
# %% tags=["step:b"]
print(x, norm([0, 1]))
