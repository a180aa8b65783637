# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"v": [1, 2, 3]}, index=pd.Index(["x", "y", "z"], name="key"))
s = df["v"].rename("other")
# %% tags=["step:b"]
print(df.index.name, df.to_csv(), s.name, s.index.tolist())
