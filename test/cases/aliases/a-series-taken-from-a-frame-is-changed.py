# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
s = df["a"]
# %% tags=["step:b"]
s.iloc[0] = 77
# %% tags=["step:c"]
print(df["a"].tolist(), s.tolist())
