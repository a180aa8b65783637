# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame([[1, 2], [3, 4]], columns=["a", "a"])
# %% tags=["step:b"]
print(df.to_csv(), df.columns.tolist())
