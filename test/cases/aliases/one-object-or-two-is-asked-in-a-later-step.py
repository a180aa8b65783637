# same
# %% tags=["step:a"]
rows = [5, 0]
same_rows = rows
defaults = {"rate": 1}
settings = {"model": defaults}
def is_one(left, right):
    return left is right
# %% tags=["step:b"]
print(rows is same_rows, settings["model"] is not defaults)
# %% tags=["step:c"]
print(is_one(defaults, settings["model"]), is_one(rows, defaults))
