# same
# %% tags=["step:a"]
rows = [1, 2]
rows.append(3)
def note(x):
    rows.append(x)
    return len(rows)
note = note
# %% tags=["step:b"]
print([note(x) for x in rows[:2]])
print(rows)
