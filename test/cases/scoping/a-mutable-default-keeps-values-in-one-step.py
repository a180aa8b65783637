# same
# %% tags=["step:a"]
def add(x, seen=[]):
    seen.append(x)
    return list(seen)
add(1)
r = add(2)
# %% tags=["step:b"]
print(r)
