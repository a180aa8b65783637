# same
# %%
import math
base = math.floor(3.7)
def area(r):
    return base * r
# %% tags=["step:a"]
y = area(2)
# %% tags=["step:b"]
print(y, area(1))
