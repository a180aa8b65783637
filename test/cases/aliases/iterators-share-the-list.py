# same
# %% tags=["step:a"]
xs = [1, 2, 3]
first = next(iter(xs))
# %% tags=["step:b"]
xs[0] = first + 10
print(xs)
