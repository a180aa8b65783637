# same
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv("data/people.csv")
# %% tags=["step:b"]
print(df.shape, df["income"].mean(), df.dtypes.astype(str).tolist())
