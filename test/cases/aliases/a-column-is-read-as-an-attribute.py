# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"age": [1, 2, 3], "kind": ["x", "y", "x"]})
df.seen = set()
df.seen.add(df.age.max())
print(df.seen)
ages = df.age
# %% tags=["step:b"]
df.age.iloc[0] = 5
print(ages.tolist(), df.age.tolist())
# %% tags=["step:c"]
df.loc[1, "age"] = 7
df.kind.replace("x", "z", inplace=True)
print(df.age.mean(), ages.max(), df.kind.str.upper().tolist())
