# same
# %% tags=["step:a"]
def add(x, seen=[]):
    seen.append(x)
    return list(seen)
add(1)
# %% tags=["step:b"]
print(add(2))
