# same
# %% tags=["parameters"]
zero = 0
empty = ""
off = False
nothing = []
# %% tags=["step:a"]
x = [zero, empty, off, nothing]
# %% tags=["step:b"]
print(x, zero, repr(empty), off)
