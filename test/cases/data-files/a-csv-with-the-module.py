# same
# %% tags=["step:a"]
import csv
with open("rows.csv", "w", newline="") as f:
    w = csv.writer(f)
    w.writerow(["a", "b"])
    w.writerows([[1, 2], [3, 4]])
# %% tags=["step:b"]
with open("rows.csv") as f:
    print(list(csv.reader(f)))
