# same
# %% tags=["step:a"]
class Acc:
    def __init__(self): self.n = 0
    def add(self, k):
        self.n += k
        return self.n
acc = Acc()
add = acc.add
# %% tags=["step:b"]
add(5)
# %% tags=["step:c"]
print(acc.n, add(1))
