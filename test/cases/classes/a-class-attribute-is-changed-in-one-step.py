# same
# %% tags=["step:a"]
class Registry:
    items = []
    @classmethod
    def register(cls, x):
        cls.items.append(x)
Registry.register("a")
# %% tags=["step:b"]
Registry.register("b")
print(Registry.items)
