# same
# %% tags=["step:a"]
xs = []
pair = (xs, 1)
# %% tags=["step:b"]
pair[0].append("x")
# %% tags=["step:c"]
print(xs, pair)
