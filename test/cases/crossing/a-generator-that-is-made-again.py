# same
# %% tags=["step:a"]
xs = [1, 2]
g = (x * x for x in xs)
# %% tags=["step:b"]
print(list(g))
