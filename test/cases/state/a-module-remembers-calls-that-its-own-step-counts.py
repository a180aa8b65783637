# same
# %% tags=["step:a"]
import helpers
def twice(value):
    return helpers.scale(helpers.scale(value))
x = twice(2)
print(len(helpers.calls))
# %% tags=["step:b"]
print(x, twice(3), helpers.FACTOR)
