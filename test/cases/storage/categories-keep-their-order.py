# same
# %% tags=["step:a"]
import pandas as pd
c = pd.Categorical(["lo", "hi"], categories=["lo", "mid", "hi"], ordered=True)
df = pd.DataFrame({"c": c, "n": [1, 2]})
# %% tags=["step:b"]
print(df["c"].cat.categories.tolist(), df["c"].cat.ordered, df.sort_values("c").to_csv(), df.dtypes.astype(str).tolist())
