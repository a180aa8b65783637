# same
# %% tags=["parameters"]
rate = 3
# %% tags=["step:a"]
import pandas as pd
import os
folder = "data"
names = sorted(os.listdir(folder))
print(names[:2], rate)
# %% tags=["step:b"]
code = "print(len(folder) > 0, rate)"
exec(code + "; seen = sorted(os.listdir(folder))")
print(seen == names, rate)
# %% tags=["step:c"]
print(rate, os.path.isdir(folder))
