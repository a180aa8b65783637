# same
# %% tags=["step:a"]
n = 2
def scaled(x, k=n):
    return x * k
n += scaled(n)
print(n)
m = len("abc")
def scaled(x, k=m):
    return x + k
# %% tags=["step:b"]
print(n)
