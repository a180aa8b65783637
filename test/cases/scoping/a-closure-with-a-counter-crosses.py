# same
# %% tags=["step:a"]
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
tick = counter()
tick()
# %% tags=["step:b"]
print(tick(), tick())
# %% tags=["step:c"]
print(tick())
