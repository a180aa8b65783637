# same
# warns: step-is-empty
# %% tags=["step:a"]
limit = len("abc") * 2
def choose(i):
    return limit + i
print(choose(1))
# %% tags=["step:b"]
steps = [n * n for n in range(limit)]
def choose(i):
    return steps[i]
# %% tags=["step:c"]
print(limit)
