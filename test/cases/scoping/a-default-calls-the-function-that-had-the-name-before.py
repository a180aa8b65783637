# same
# %% tags=["step:a"]
xs = [1]
def f(x):
    xs.append(x)
    return x + 1
def f(x, base=f(2)):
    return x + base
# %% tags=["step:b"]
print(f(3), xs)
