# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [3, 1, 2], "b": [None, 1.0, 2.0]})
same = df
# %% tags=["step:b"]
df.sort_values("a", inplace=True)
df.drop(columns="b", inplace=True)
df.reset_index(drop=True, inplace=True)
# %% tags=["step:c"]
print(same.to_csv(), same is df)
