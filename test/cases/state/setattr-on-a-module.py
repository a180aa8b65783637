# same
# warns: step-is-empty
# %% tags=["step:a"]
import math
setattr(math, "tau2", math.tau * 2)
# %% tags=["step:b"]
print(round(math.tau2, 3))
