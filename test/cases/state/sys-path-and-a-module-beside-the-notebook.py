# same
# %% tags=["step:a"]
import sys
sys.path.insert(0, ".")
import helpers
x = helpers.scale(4)
# %% tags=["step:b"]
print(x, helpers.FACTOR, helpers.scale(1))
