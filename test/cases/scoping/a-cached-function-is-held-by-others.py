# same
# %% tags=["step:a"]
import functools
@functools.lru_cache(maxsize=None)
def f(x):
    return (x * 7 + 1) % 19
g = functools.partial(lambda k, x: f(x + k) % 7, 1)
h = f
for _ in range(2):
    f = (lambda inner: lambda x: inner(x) + 1)(f)
# %% tags=["step:b"]
print(f(5), g(2), h(3))
