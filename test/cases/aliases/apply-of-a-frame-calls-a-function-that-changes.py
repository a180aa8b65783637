# same
# %% tags=["step:a"]
import pandas as pd
seen = []
def note(x):
    seen.append(int(x))
    return x + 1
df = pd.DataFrame({"a": [1, 2]})
# %% tags=["step:b"]
df["b"] = df["a"].apply(note)
# %% tags=["step:c"]
print(seen, df.to_csv())
