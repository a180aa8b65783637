# same
# %% tags=["step:a"]
def f(v):
    return list(v)
x = f((1, 2))
# %% tags=["step:b"]
list = [5]
print(x, list)
