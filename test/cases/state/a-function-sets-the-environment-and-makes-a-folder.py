# same
# warns: path-not-known
# %% tags=["step:a"]
import os
import pandas as pd
def setup(path):
    os.environ["OUT"] = path
    os.makedirs(path, exist_ok=True)
    return os.path.abspath(path).endswith(path)
ok = setup("outdir")
# %% tags=["step:b"]
with open(os.path.join(os.environ["OUT"], "x.txt"), "w") as f:
    f.write("x")
print(ok)
# %% tags=["step:c"]
print(os.listdir(os.environ["OUT"]))
