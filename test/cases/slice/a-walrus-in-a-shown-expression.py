# same
# %% tags=["step:a"]
xs = [3, 1]
(n := len(xs)) + 1
# %% tags=["step:b"]
print(n)
