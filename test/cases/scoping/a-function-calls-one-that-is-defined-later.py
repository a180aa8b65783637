# same
# warns: step-is-empty
# %% tags=["step:a"]
def outer(x):
    return inner(x) + 1
# %% tags=["step:b"]
def inner(x):
    return x * base
base = sum([1, 1])
# %% tags=["step:c"]
print(outer(4))
