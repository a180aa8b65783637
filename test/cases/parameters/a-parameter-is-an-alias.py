# same
# %% tags=["parameters"]
items = {"a": 1}
# %% tags=["step:a"]
same = items
same["b"] = 2
# %% tags=["step:b"]
print(items, same)
