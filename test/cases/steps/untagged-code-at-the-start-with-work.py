# same
# %%
import pandas as pd
df = pd.read_csv("data/people.csv")
df["age"] = df["age"].fillna(0)
# %% tags=["step:a"]
n = len(df)
# %% tags=["step:b"]
print(n, df["age"].sum())
