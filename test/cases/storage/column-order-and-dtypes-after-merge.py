# same
# %% tags=["step:a"]
import pandas as pd
l = pd.DataFrame({"k": [1, 2], "a": ["x", "y"]})
r = pd.DataFrame({"k": [2, 3], "b": [1.5, 2.5]})
m = l.merge(r, how="outer", on="k", indicator=True)
# %% tags=["step:b"]
print(m.to_csv(), m.dtypes.astype(str).tolist())
