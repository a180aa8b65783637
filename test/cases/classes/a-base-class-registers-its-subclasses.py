# same
# %% tags=["step:a"]
class Base:
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Base.registry[cls.__name__] = cls
class A(Base):
    def run(self): return "a"
# %% tags=["step:b"]
class B(Base):
    def run(self): return "b"
# %% tags=["step:c"]
print({k: v().run() for k, v in Base.registry.items()})
