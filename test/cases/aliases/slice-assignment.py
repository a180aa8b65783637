# same
# %% tags=["step:a"]
xs = [1, 2, 3, 4]
ys = xs
zs = xs[:]
# %% tags=["step:b"]
xs[1:3] = ["a"]
# %% tags=["step:c"]
print(xs, ys, zs)
