# refused: cannot-cross
# %% tags=["step:a"]
from functools import lru_cache
import pandas as pd
@lru_cache
def load(name):
    return pd.read_csv(name)
df = load("data/people.csv")
# %% tags=["step:b"]
df["x"] = 1
# %% tags=["step:c"]
print(load("data/people.csv").columns.tolist())
