# same
# warns: step-is-empty
# %% tags=["step:a"]
alpha = 1
beta = [2]
# %% tags=["step:b"]
print("alpha" in dir(), "beta" in globals(), "gamma" in globals())
