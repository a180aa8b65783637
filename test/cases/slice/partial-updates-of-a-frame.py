# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
unused = df["a"] * 2
df["c"] = unused
del df["b"]
# %% tags=["step:b"]
print(df.to_csv())
