# same
# %% tags=["step:a"]
log = []
class Retry:
    def __init__(self, n): self.n = n; self.used = 0
    def __call__(self, f):
        def inner(*a):
            self.used += 1
            log.append(self.n)
            return f(*a)
        return inner
@Retry(3)
def work(x): return x + 1
a = work(1)
# %% tags=["step:b"]
b = work(2)
# %% tags=["step:c"]
print(a, b, log)
