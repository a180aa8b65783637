# same
# %% tags=["step:a"]
import functools
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
x = fib(20)
# %% tags=["step:b"]
print(x, fib(25))
