# same
# %% tags=["step:s0"]
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [6, 5, 6]})
s1 = df["b"]
# %% tags=["step:s1"]
xs = df["a"].tolist()
# %% tags=["step:s2"]
df["b"] += 1
s1.iloc[0] = 7
print(s1.tolist(), xs, df)
