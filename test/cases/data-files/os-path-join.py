# same
# %% tags=["step:a"]
import os
base = "data"
path = os.path.join(base, "notes.txt")
with open(path) as f:
    lines = f.readlines()
# %% tags=["step:b"]
print(len(lines), os.path.basename(path))
