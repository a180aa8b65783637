# same
# %% tags=["step:a"]
def adder(n):
    def add(x):
        return x + n
    return add
plus = adder(sum(range(4)))
# %% tags=["step:b"]
print(plus(1))
# %% tags=["step:c"]
print(plus(2), adder(1)(1))
