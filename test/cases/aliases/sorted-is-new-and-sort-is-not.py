# same
# %% tags=["step:a"]
xs = [3, 1, 2]
ys = sorted(xs)
# %% tags=["step:b"]
xs.sort()
ys.append(0)
# %% tags=["step:c"]
print(xs, ys)
