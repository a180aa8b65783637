# same
# %% tags=["step:a"]
class Base:
    def hello(self):
        return "base " + self.name()
class Child(Base):
    def name(self):
        return "child"
c = Child()
# %% tags=["step:b"]
print(c.hello(), isinstance(c, Base))
