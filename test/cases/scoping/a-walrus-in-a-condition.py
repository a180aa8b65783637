# same
# %% tags=["step:a"]
data = [1, 2, 3]
if (n := len(data)) > 2:
    big = True
# %% tags=["step:b"]
print(n, big)
