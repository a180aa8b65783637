# same
# %% tags=["step:a"]
limit = 3
class Box:
    def __init__(self, v): self.v = v
    def __repr__(self):
        return "Box(%s of %s)" % (self.v, eval("limit"))
b = Box(1)
# %% tags=["step:b"]
print(b)
