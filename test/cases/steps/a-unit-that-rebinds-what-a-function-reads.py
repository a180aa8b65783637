# same
# %% tags=["step:a", "unit:one"]
k = len("ab")
def f(x):
    return x * k
p = f(1)
# %% tags=["step:a", "unit:two"]
k = 10
q = f(1)
# %% tags=["step:b"]
print(p, q, k)
