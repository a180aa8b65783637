# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})
values = df.values
# %% tags=["step:b"]
values[0, 0] = 100
# %% tags=["step:c"]
print(df.to_csv(), values.tolist())
