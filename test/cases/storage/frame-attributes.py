# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.attrs["source"] = "here"
# %% tags=["step:b"]
print(df.attrs)
