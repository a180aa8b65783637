# same
# %% tags=["step:a"]
def f(x):
    return x + 1
g = f
# %% tags=["step:b"]
def f(x):
    return g(x) * 10
print(f(1), g(1))
# %% tags=["step:c"]
print(f(2), g(2))
