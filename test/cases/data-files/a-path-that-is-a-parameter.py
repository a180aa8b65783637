# same
# %% tags=["parameters"]
source = "data/people.csv"
rows = 3
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv(source, nrows=rows)
# %% tags=["step:b"]
print(df["name"].tolist(), rows)
