# same
# %% tags=["step:a"]
class Account:
    def __init__(self, n):
        self.n = n
    def add(self, k):
        self.n += k
        return self
acc = Account(5)
# %% tags=["step:b"]
acc.add(3).add(4)
# %% tags=["step:c"]
print(acc.n, type(acc).__name__, isinstance(acc, Account))
