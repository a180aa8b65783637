# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
df.head()
df.describe()
x = df["a"].sum()
x
# %% tags=["step:b"]
print(x)
