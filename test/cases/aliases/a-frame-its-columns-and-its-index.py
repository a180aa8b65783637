# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [4.5, 5, 6], "c": list("xyz")})
s = df["b"]
t = df["c"]
part = df[df["a"] > 1]
index = df.index
held = {"frame": df, "column": s}
# %% tags=["step:b"]
df.loc[df["a"] > 1, "b"] = 0.5
t.iloc[2] = "last"
s.name = "renamed"
held["frame"].insert(0, "k", 1)
print(df, s, t.tolist(), held["column"] is s, df["b"] is s, part)
# %% tags=["step:c"]
df.drop(columns="a", inplace=True)
s.iloc[0] = 8.5
held["frame"].index = [7, 8, 9]
print(df, s, index)
