# same
# %% tags=["step:a"]
xs = [1, 2, 3]
d = {"a": 1, "b": 2}
same = d
# %% tags=["step:b"]
del xs[0]
del d["a"]
# %% tags=["step:c"]
print(xs, d, same)
