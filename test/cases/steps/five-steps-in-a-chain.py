# same
# %% tags=["step:a"]
x = [1]
# %% tags=["step:b"]
x = x + [2]
# %% tags=["step:c"]
y = x
x = x + [3]
# %% tags=["step:d"]
y.append("y")
# %% tags=["step:e"]
print(x, y)
