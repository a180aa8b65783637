# same
# %% tags=["step:a"]
import pandas as pd
s = pd.Series([[1], [2, 3]], name="lists")
i = pd.Index([3, 1, 2], name="i")
g = pd.Series([1, 2, 3]).groupby([1, 1, 2])
# %% tags=["step:b"]
print(s.tolist(), s.name, i, g.sum().to_dict())
