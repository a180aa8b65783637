# same
# warns: step-is-empty
# %% tags=["step:a"]
x = {"k": 1}
# %% tags=["step:b"]
z = 3
# %% tags=["step:c"]
z += 1
# %% tags=["step:d"]
print(x, z)
