# same
# %% tags=["step:a"]
x = [1]
assert len(x) == 1, "no"
y = 2
# %% tags=["step:b"]
print(y)
