# same
# %% tags=["step:a"]
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
x = fact(5)
# %% tags=["step:b"]
print(x, fact(6))
