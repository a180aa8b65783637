# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3]})
X = df
# %% tags=["step:b"]
X["b"] = X["a"] * 2
# %% tags=["step:c"]
print(df.to_csv(), X is df)
