# same
# %% tags=["parameters"]
n = 4
# %% tags=["step:a"]
n = n + 1
xs = [n]
# %% tags=["step:b"]
print(n, xs)
