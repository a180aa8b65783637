# same
# %% tags=["step:a"]
lines = !echo one; echo two
# %% tags=["step:b"]
print(len(lines), lines[0])
