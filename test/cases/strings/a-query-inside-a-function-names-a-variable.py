# same
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv("data/people.csv")
threshold = 40
def older(frame, extra=0):
    bonus = extra
    return frame.query("age > @threshold + @bonus")
# %% tags=["step:b"]
a = older(df)
# %% tags=["step:c"]
threshold = 50
b = older(df, 2)
print(len(a), len(b))
