# refused: cannot-cross
# %% tags=["step:a"]
it = iter([1, 2, 3])
a = next(it)
# %% tags=["step:b"]
print(a, next(it))
