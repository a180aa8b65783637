# refused: cannot-cross
# %% tags=["step:a"]
raw = [1, 2]
squares = (x * x for x in raw)
# %% tags=["step:b"]
raw.append(3)
# %% tags=["step:c"]
print(list(squares))
