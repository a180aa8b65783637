# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
for column in df:
    display(df[column].head())
    print(column)
def show(x):
    display(x)
    return len(x)
# %% tags=["step:b"]
print(show(df))
display(df)
