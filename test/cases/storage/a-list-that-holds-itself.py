# same
# %% tags=["step:a"]
xs = [1]
xs.append(xs)
d = {}
d["me"] = d
# %% tags=["step:b"]
print(xs[1] is xs, d["me"] is d)
