# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [4, 5, 6]})
s = df["b"]
# %% tags=["step:b"]
df.sort_values("a", inplace=True)
s.iloc[0] = 9
print(df, s.tolist())
# %% tags=["step:c"]
s.iloc[1] = 7
df["b"] = df["b"] + 1
print(df, s.tolist())
