# refused: working-folder-listed
# %% tags=["step:a"]
import pandas as pd, glob
for i in range(2):
    pd.DataFrame({"a": [i]}).to_csv(f"part_{i}.csv", index=False)
# %% tags=["step:b"]
paths = sorted(glob.glob("part_*.csv"))
print(len(paths), sum(pd.read_csv(p).a.sum() for p in paths))
