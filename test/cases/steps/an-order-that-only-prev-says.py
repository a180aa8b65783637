# same
# %% tags=["step:a"]
print("first")
# %% tags=["step:b", "prev:a"]
print("second")
