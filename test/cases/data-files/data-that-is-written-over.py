# same
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv("data/many/part_1.csv")
df["v"] *= 100
df.to_csv("data/many/part_1.csv", index=False)
# %% tags=["step:b"]
print(pd.read_csv("data/many/part_1.csv").to_csv())
