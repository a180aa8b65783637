# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [5, 6, 7, 8]})
df = df[df["a"] > 6]
# %% tags=["step:b"]
print(df.index.tolist(), type(df.index).__name__, df.reset_index().to_csv())
