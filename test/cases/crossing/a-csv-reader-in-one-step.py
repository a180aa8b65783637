# same
# %% tags=["step:a"]
import csv
with open("data/people.csv") as f:
    rows = list(csv.DictReader(f))
# %% tags=["step:b"]
print(len(rows), rows[0]["name"])
