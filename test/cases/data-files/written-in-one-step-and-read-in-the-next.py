# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
df.to_csv("out.csv", index=False)
# %% tags=["step:b"]
print(pd.read_csv("out.csv").to_csv())
