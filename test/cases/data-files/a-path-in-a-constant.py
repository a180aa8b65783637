# same
# %%
PATH = "data/people.csv"
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv(PATH)
# %% tags=["step:b"]
again = pd.read_csv(PATH)
print(df.equals(again))
