# same
# %% tags=["step:a"]
class Meta(type):
    def __new__(m, n, b, d):
        d["made_by"] = m.__name__
        return super().__new__(m, n, b, d)
class K(metaclass=Meta):
    __slots__ = ("v",)
    def __init__(self, v): self.v = v
k = K(3)
# %% tags=["step:b"]
print(k.v, K.made_by)
