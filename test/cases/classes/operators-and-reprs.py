# same
# %% tags=["step:a"]
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __iadd__(self, o):
        self.x += o.x
        return self
    def __repr__(self): return f"V({self.x})"
    def __eq__(self, o): return self.x == o.x
a = V(1)
b = a
# %% tags=["step:b"]
b += V(5)
# %% tags=["step:c"]
print(a, b, a is b, a + b == V(12))
