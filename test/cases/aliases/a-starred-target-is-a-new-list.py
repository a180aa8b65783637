# same
# %% tags=["step:a"]
xs = [len("abc"), 4, 5]
ys = xs
first, *xs = xs
zs = xs if len(xs) % 2 else ys
same = xs
# %% tags=["step:b"]
xs.append(-1)
# %% tags=["step:c"]
print(xs, ys, zs, same)
