# same
# %% tags=["step:a"]
rows = [{"n": i} for i in range(3)]
first = rows[0]
# %% tags=["step:b"]
for row in rows:
    row["sq"] = row["n"] ** 2
# %% tags=["step:c"]
print(rows, first, first is rows[0])
