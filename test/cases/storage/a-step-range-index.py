# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": range(6)})[::2]
# %% tags=["step:b"]
print(df.index, df.to_csv())
