# same
# %% tags=["step:a"]
import math
xs = [float("nan"), float("inf"), -0.0, 1e-320, 0.1 + 0.2]
n = float("nan")
# %% tags=["step:b"]
print([repr(x) for x in xs], math.copysign(1, xs[2]), n != n)
