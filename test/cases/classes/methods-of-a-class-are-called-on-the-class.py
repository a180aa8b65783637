# same
# %% tags=["step:a"]
class Rates:
    table = {"a": 1.0}
    made = 0
    @staticmethod
    def double(value):
        return value * 2
    @classmethod
    def rate(cls, name):
        return cls.double(cls.table[name])
    @classmethod
    def learn(cls, name, value):
        cls.table[name] = value
        cls.made += 1
    @classmethod
    def make(cls, value):
        made = cls()
        made.value = cls.double(value)
        return made
    def again(self):
        return self.double(self.value) + self.rate("a")
class Finer(Rates):
    @classmethod
    def rate(cls, name):
        return super().rate(name) + 0.5
rows = [1, 2]
print(Rates.rate("a"), Finer.rate("a"))
# %% tags=["step:b"]
Rates.learn("b", 3.0)
Finer.learn("c", 4.0)
one = Finer.make(5)
# %% tags=["step:c"]
doubled = list(map(Rates.double, rows))
rates = list(map(Finer.rate, ["a", "b", "c"]))
print(doubled, rates, Rates.made, Finer.made, one.value, one.again(), Rates.again(one))
