# same
# warns: step-is-empty
# %% tags=["step:a"]
x = 1
# %% tags=["skip"]
x = 100
print("not run")
# %% tags=["step:b"]
print(x)
