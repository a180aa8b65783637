# same
# %% tags=["step:a"]
k = len("ab")
f = lambda x: x * k
first = f(1)
# %% tags=["step:b"]
k = 50
print(first, f(1))
# %% tags=["step:c"]
print(f(2), k)
