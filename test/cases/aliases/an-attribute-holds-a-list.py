# same
# %% tags=["step:a"]
class Box: pass
box = Box()
items = [1]
box.items = items
# %% tags=["step:b"]
items.append(2)
# %% tags=["step:c"]
print(box.items, box.items is items)
