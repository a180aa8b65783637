# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3]})
# %% tags=["step:b"]
df["b"] = df.a ** 2
# %% tags=["step:c"]
df = df[df.b > 1]
# %% tags=["step:d"]
df = df.reset_index(drop=True)
df.loc[len(df)] = [9, 9]
print(df.to_csv())
