# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
frames = [df, df.copy()]
# %% tags=["step:b"]
frames[0]["z"] = 9
# %% tags=["step:c"]
print(df.columns.tolist(), frames[1].columns.tolist(), frames[0] is df)
