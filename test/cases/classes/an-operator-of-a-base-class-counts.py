# same
# %% tags=["step:a"]
calls = []


class Amount:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        calls.append("add")
        return type(self)(self.value + other.value)


class Price(Amount):
    pass


total = Price(1) + Price(2)

# %% tags=["step:b"]
more = total + total

# %% tags=["step:c"]
print(more.value, calls)
