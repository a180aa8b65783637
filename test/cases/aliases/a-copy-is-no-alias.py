# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3]})
X = df.copy()
# %% tags=["step:b"]
X["b"] = 1
# %% tags=["step:c"]
print(df.to_csv(), X.to_csv())
