# same
# %% tags=["step:a"]
import os
names = sorted(os.listdir("data/many"))
# %% tags=["step:b"]
print(names)
