# same
# %% tags=["step:a"]
d = {"a": [1], "b": [2]}
vals = list(d.values())
# %% tags=["step:b"]
vals[0].append(5)
# %% tags=["step:c"]
print(d)
