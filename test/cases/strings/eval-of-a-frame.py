# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
k = len("abc")
# %% tags=["step:b"]
df.eval("b = a * @k", inplace=True)
# %% tags=["step:c"]
print(df.to_csv())
