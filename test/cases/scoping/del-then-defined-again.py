# same
# %% tags=["step:a"]
x = [1, 2]
y = x
del x
# %% tags=["step:b"]
x = "new"
print(x, y)
