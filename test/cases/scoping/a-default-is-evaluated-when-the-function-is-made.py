# same
# %% tags=["step:a"]
n = len("abc")
def f(x, k=n):
    return x * k
n = n + 100
# %% tags=["step:b"]
print(f(2), n)
