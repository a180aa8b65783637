# same
# %% tags=["step:a"]
x = 1
print("before")
# %% tags=["step:b"]
if x == 1:
    raise ValueError("stop here")
# %% tags=["step:c"]
print("never")
