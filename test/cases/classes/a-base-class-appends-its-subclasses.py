# refused: cannot-cross
# %% tags=["step:a"]
class Plugin:
    names = []
    def __init_subclass__(cls, **given):
        super().__init_subclass__(**given)
        Plugin.names.append(cls.__name__)
class A(Plugin):
    pass
# %% tags=["step:b"]
class B(A):
    pass
print(Plugin.names)
# %% tags=["step:c"]
print(len(Plugin.names), Plugin.names[-1])
