# same
# %% tags=["step:a"]
import pandas as pd

table = pd.DataFrame({"key": ["a", "b"], "marks": [[1], [2]]})
marks = table["marks"].tolist()
records = table.to_dict("records")

# %% tags=["step:b"]
marks[0].append(99)
print(records[0], table.loc[0, "marks"])

# %% tags=["step:c"]
table["marks"].apply(lambda each: each.append(0))
print(marks, records)
