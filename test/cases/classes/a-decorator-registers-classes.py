# same
# %% tags=["step:a"]
plugins = []
def plugin(cls):
    plugins.append(cls)
    return cls
@plugin
class A:
    def go(self): return "a"
# %% tags=["step:b"]
@plugin
class B:
    def go(self): return "b"
# %% tags=["step:c"]
print([p().go() for p in plugins], plugins[0] is A)
