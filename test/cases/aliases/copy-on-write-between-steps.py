# same
# %% tags=["step:a"]
import pandas as pd
pd.options.mode.copy_on_write = True
df = pd.DataFrame({"a": [3, 1, 2], "b": [4, 5, 6]})
s = df["b"]
t = df[["a"]]
u = df.copy()
v = df.values
# %% tags=["step:b"]
s.iloc[0] = 9
t.iloc[0, 0] = 8
print(df, s.tolist(), t["a"].tolist(), v.tolist())
df.iloc[1, 1] = 77
print(df, s.tolist(), t["a"].tolist(), v.tolist())
