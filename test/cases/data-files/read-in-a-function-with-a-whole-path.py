# same
# %% tags=["step:a"]
import pandas as pd
def load(path="data/people.csv"):
    return pd.read_csv(path)
df = load()
# %% tags=["step:b"]
print(len(df), load("data/many/part_1.csv").to_csv())
