# same
# %% tags=["step:a"]
scores = {"x": 1}
items = scores.items()
vals = scores.values()
# %% tags=["step:b"]
scores["y"] = 2
# %% tags=["step:c"]
print(sorted(items), sum(vals))
