# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, -2, 3]})
alias = df
mask = df["a"] < 0
# %% tags=["step:b"]
df.loc[mask, "a"] = 0
# %% tags=["step:c"]
print(alias.to_csv(), mask.tolist())
