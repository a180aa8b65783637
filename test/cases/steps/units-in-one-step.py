# same
# %% tags=["step:a", "unit:make"]
x = [1]
# %% tags=["step:a", "unit:grow"]
x.append(2)
y = len(x)
# %% tags=["step:b"]
print(x, y)
