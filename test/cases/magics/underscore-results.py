# same
# %% tags=["step:a"]
3 + 4
# %% tags=["step:b"]
print("ok")
