# refused: function-cannot-cross
# %% tags=["step:a"]
factor = len("ab")
def make():
    def inner(x):
        return x * factor
    return inner
g = make()
# %% tags=["step:b"]
factor = 10
print(g(3))
