# refused: cannot-cross
# %% tags=["step:a"]
class Registry(type):
    known = []
    def __new__(cls, name, bases, body):
        made = super().__new__(cls, name, bases, body)
        cls.known.append(name)
        return made
class Base(metaclass=Registry):
    pass
# %% tags=["step:b"]
class Linear(Base):
    def run(self):
        return 1
# %% tags=["step:c"]
class Tree(Base):
    def run(self):
        return 2
print(Registry.known)
# %% tags=["step:d"]
print(len(Registry.known), [each.__name__ for each in Base.__subclasses__()])
