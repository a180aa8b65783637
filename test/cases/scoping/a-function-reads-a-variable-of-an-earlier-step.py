# same
# %% tags=["step:a"]
limit = len([1, 2, 3])
def over(values):
    return [v for v in values if v > limit]
# %% tags=["step:b"]
print(over([1, 3, 5]))
