# same
# %% tags=["step:load"]
class Base:
    made = 0
    def __init__(self):
        type(self).made += 1
class Own(Base):
    made = 0
    def close(self):
        self.__class__.made -= 1
Base()
own = Own()
# %% tags=["step:use"]
print(Base.made, Own.made)
own.close()
# %% tags=["step:end"]
print(Base.made, Own.made)
