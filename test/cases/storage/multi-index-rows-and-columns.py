# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"g": ["a", "a", "b"], "h": [1, 2, 1], "v": [1.5, 2.5, 3.5]})
p = df.pivot_table(index=["g", "h"], values="v", aggfunc=["sum", "mean"])
# %% tags=["step:b"]
print(p.to_csv(), type(p.index).__name__, p.columns.tolist())
