# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"g": ["a", "b", "a"], "v": [1, 2, 3]})
parts = {k: g for k, g in df.groupby("g")}
# %% tags=["step:b"]
for k in parts:
    parts[k] = parts[k].assign(w=parts[k]["v"] * 2)
# %% tags=["step:c"]
print(df.to_csv(), {k: v.to_csv() for k, v in parts.items()})
