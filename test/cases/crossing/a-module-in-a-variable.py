# same
# %% tags=["step:a"]
import math
lib = math
# %% tags=["step:b"]
print(lib.floor(2.5))
