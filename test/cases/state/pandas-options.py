# same
# %% tags=["step:a"]
import pandas as pd
pd.set_option("display.max_rows", 4)
df = pd.DataFrame({"a": range(10)})
# %% tags=["step:b"]
print(df)
