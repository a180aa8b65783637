# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3]})
s = df["a"]
# %% tags=["step:b"]
df.loc[0, "a"] = 50
# %% tags=["step:c"]
print(df.to_csv(), s.tolist())
