# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": pd.Series([], dtype="int64"), "b": pd.Series([], dtype="object")})
e = pd.DataFrame()
# %% tags=["step:b"]
print(df.dtypes.astype(str).to_dict(), len(df), e.shape, e.index)
