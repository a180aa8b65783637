# same
# %% tags=["step:a"]
def same(x):
    return x
a = [1]
b = same(a)
# %% tags=["step:b"]
b.append(2)
# %% tags=["step:c"]
print(a, b)
