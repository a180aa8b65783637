# same
# %% tags=["step:a"]
pairs = zip([1, 2], "ab")
d = dict(pairs)
# %% tags=["step:b"]
print(d)
