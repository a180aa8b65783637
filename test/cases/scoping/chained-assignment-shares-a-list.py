# same
# %% tags=["step:a"]
a = b = []
# %% tags=["step:b"]
a.append(1)
# %% tags=["step:c"]
print(a, b, a is b)
