# same
# %% tags=["step:a"]
class counted:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@counted
def add(a, b): return a + b
add(1, 2)
# %% tags=["step:b"]
add(3, 4)
# %% tags=["step:c"]
print(add.n, add(5, 6))
