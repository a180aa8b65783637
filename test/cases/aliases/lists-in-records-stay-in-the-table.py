# same
# %% tags=["step:a"]
import pandas as pd

records = [{"key": 1, "marks": [1, 2]}, {"key": 2, "marks": []}]
table = pd.json_normalize(records)

# %% tags=["step:b"]
records[0]["marks"].append(9)
print(table["marks"].tolist())

# %% tags=["step:c"]
print(table["marks"].map(len).tolist())
