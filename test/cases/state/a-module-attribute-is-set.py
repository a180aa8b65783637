# same
# %% tags=["step:a"]
import helpers
helpers.FACTOR = 10
x = helpers.scale(1)
# %% tags=["step:b"]
print(x, helpers.scale(2))
