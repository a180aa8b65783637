# same
# %% tags=["step:a"]
import glob
import pandas as pd
parts = [pd.read_csv(p) for p in sorted(glob.glob("data/many/*.csv"))]
df = pd.concat(parts, ignore_index=True)
# %% tags=["step:b"]
print(df.to_csv())
