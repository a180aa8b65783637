# same
# warns: step-is-empty
# %% tags=["step:a"]
3 + 4
# %% tags=["step:b"]
print("ok")
