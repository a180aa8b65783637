# same
# %% tags=["step:a"]
xs = [1]
ys = xs
# %% tags=["step:b"]
ys += [2]
# %% tags=["step:c"]
print(xs, ys, xs is ys)
