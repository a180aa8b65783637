# same
# %% tags=["step:a"]
fs = [lambda x, k=k: x * k for k in range(3)]
# %% tags=["step:b"]
print([f(10) for f in fs])
