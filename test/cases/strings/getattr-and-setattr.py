# same
# %% tags=["step:a"]
class Box: pass
box = Box()
field = "si" + "ze"
setattr(box, field, 3)
# %% tags=["step:b"]
print(getattr(box, "size"), hasattr(box, "none"), vars(box))
