# refused: function-cannot-cross
# %% tags=["step:a"]
def g(x, seen=[]):
    seen.append(x)
    return len(seen)
n = len("abc")
g(n)
def g(x):
    global n
    n = (n + x) % 29
    return n
xs = [g(v) for v in [1, 2]]
# %% tags=["step:b"]
print(xs, n, g(1))
