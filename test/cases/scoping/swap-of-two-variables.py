# same
# %% tags=["step:a"]
a, b = len("x"), len("yy")
# %% tags=["step:b"]
a, b = b, a
# %% tags=["step:c"]
print(a, b)
