# same
# %% tags=["step:a"]
work = []


class Base:
    def __init__(self, count):
        self.count = count

    @property
    def double(self):
        work.append("double")
        return self.count * 2


class Sized(Base):
    @property
    def size(self):
        work.append("size")
        return self.count * 10


sized = Sized(3)
print(sized.size, sized.double)
# %% tags=["step:b"]
print(sized.size, work)
# %% tags=["step:c"]
print(sized.double, work)
