# same
# %% tags=["step:s0"]
if len("abc") % 2:
    maybe0 = 4
try:
    del maybe0
except NameError:
    print("none to delete")
