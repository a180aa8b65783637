# refused: cannot-cross
# %% tags=["step:a"]
def numbers():
    yield 1
    yield 2
g = numbers()
first = next(g)
# %% tags=["step:b"]
print(first, list(g))
