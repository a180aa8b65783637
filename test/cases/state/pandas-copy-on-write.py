# same
# %% tags=["step:a"]
import pandas as pd
pd.options.mode.copy_on_write = True
df = pd.DataFrame({"a": [1, 2]})
# %% tags=["step:b"]
s = df["a"]
s.iloc[0] = 9
print(df["a"].tolist(), s.tolist())
