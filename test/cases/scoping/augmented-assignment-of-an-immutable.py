# same
# %% tags=["step:a"]
n = len("abc")
m = n
n += 1
# %% tags=["step:b"]
n *= 2
print(n, m)
