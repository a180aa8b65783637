# same
# %% tags=["step:a"]
n = len("abc")
def f(x, k=n):
    return (x * k) % 41
xs = list(map(f, [1, 2]))
def bump(x):
    global n
    n = (n + x) % 29
    return n
# %% tags=["step:b"]
bump(2)
print(xs, n)
