# same
# %% tags=["step:a"]
def f(x):
    return x + 1
a = f(1)
# %% tags=["step:b"]
def f(x):
    return x * 10
b = f(a)
# %% tags=["step:c"]
print(a, b, f(7))
