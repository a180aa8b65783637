# same
# %% tags=["step:a"]
from typing import NamedTuple
class Item(NamedTuple):
    name: str
    price: float = 1.0
items = [Item("a"), Item("b", 2.5)]
# %% tags=["step:b"]
print(items, sum(i.price for i in items))
