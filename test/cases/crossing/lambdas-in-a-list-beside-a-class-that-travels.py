# refused: function-cannot-cross
# %%
class Base:
    def __init__(self, n):
        self.n = n
class Crate(Base):
    def __init__(self, n):
        super().__init__(n)
    def weight(self):
        return self.n + k
# %% tags=["step:a"]
n = 4
crate = Crate(8)
adders = [lambda x: x + n, abs]
# %% tags=["step:b"]
n += 1
print(adders[0](crate.n % 11))
