# same
# %% tags=["step:a"]
items = []
try:
    items.append(1)
    items.append(int("x"))
    items.append(2)
except ValueError:
    pass
# %% tags=["step:b"]
print(items)
