# same
# %% tags=["step:a"]
base = len("ab")
exec("made = base * 10")
# %% tags=["step:b"]
print(made)
