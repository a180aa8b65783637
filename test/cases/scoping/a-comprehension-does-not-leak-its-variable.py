# same
# %% tags=["step:a"]
x = len("four")
squares = [x * x for x in range(3)]
# %% tags=["step:b"]
print(x, squares)
