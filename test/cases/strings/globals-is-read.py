# same
# warns: code-in-strings
# %% tags=["step:a"]
alpha = len("abc")
beta = 2
# %% tags=["step:b"]
print(globals()["alpha"] + beta)
