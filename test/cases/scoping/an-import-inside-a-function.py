# same
# %% tags=["step:a"]
def root(x):
    import math
    return math.sqrt(x)
y = root(16)
# %% tags=["step:b"]
print(y, root(9))
