# same
# %% tags=["step:a"]
xs = [len("abc"), len("abc")]
first, *ys = xs
ys[0] = first + 1
# %% tags=["step:b"]
print(ys, xs)
