# same
# %% tags=["step:a"]
groups = {"a": [1], "b": []}
a = groups["a"]
# %% tags=["step:b"]
for key, items in groups.items():
    items.append(key)
# %% tags=["step:c"]
print(groups, a)
