# refused: module-keeps-state
# %% tags=["step:a"]
import helpers
x = helpers.scale(2)
# %% tags=["step:b"]
print(x, len(helpers.calls))
