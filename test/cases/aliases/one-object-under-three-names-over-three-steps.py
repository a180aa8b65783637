# same
# %% tags=["step:a"]
x = {"n": 0}
# %% tags=["step:b"]
y = x
y["n"] += 1
# %% tags=["step:c"]
z = [x, y]
z[0]["n"] += 10
# %% tags=["step:d"]
print(x, y, z, x is y, z[1] is y)
