# same
# %% tags=["step:a"]
import pandas as pd
total = 0
for path in ["data/many/part_1.csv", "data/many/part_3.csv"]:
    total += pd.read_csv(path)["v"].sum()
# %% tags=["step:b"]
print(total)
