# same
# %% tags=["step:a"]
x = 1
y = 5
# %% tags=["step:b"]
exec("x = 2")
# %% tags=["step:c"]
print(x, y)
