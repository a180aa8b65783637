# same
# warns: step-is-empty
# %% tags=["step:a"]
x = [1]
# %% tags=["step:b"]
y = 5
# %% tags=["step:a"]
x.append(2)
# %% tags=["step:c"]
print(x, y)
