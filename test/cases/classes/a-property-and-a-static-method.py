# same
# %% tags=["step:a"]
class T:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x * 2
    @staticmethod
    def k(): return 9
t = T()
t.v = 4
# %% tags=["step:b"]
t.v = t.v + 1
print(t.v, T.k())
