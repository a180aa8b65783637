# refused: cannot-cross
# %% tags=["step:a"]
def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x * scale
scale = 1
raw = [1, 2]
g = evens(raw)
# %% tags=["step:b"]
raw.append(4)
# %% tags=["step:c"]
print(list(g))
