# same
# %% tags=["step:a"]
import collections
class Shelf:
    def __init__(self):
        self.asked = []
    def __getitem__(self, key):
        self.asked.append(key)
        return key
groups = collections.defaultdict(list)
shelf = Shelf()
rows = groups["b"]
one = shelf["x"]
# %% tags=["step:b"]
print(dict(groups), shelf.asked)
two = groups["c"]
three = shelf["y"]
# %% tags=["step:c"]
print(dict(groups), shelf.asked)
