# same
# %% tags=["step:a"]
class Bag:
    def __init__(self): self.items = []
    def __enter__(self): self.items.append("in"); return self
    def __exit__(self, *a): self.items.append("out")
    def __iter__(self): return iter(self.items)
bag = Bag()
# %% tags=["step:b"]
with bag as same:
    same.items.append("work")
# %% tags=["step:c"]
print(list(bag))
