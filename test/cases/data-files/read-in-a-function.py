# same
# %% tags=["step:a"]
import pandas as pd
def load(name):
    return pd.read_csv("data/" + name)
df = load("people.csv")
# %% tags=["step:b"]
print(len(df), len(load("people.csv")))
