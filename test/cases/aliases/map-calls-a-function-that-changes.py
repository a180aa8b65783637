# same
# %% tags=["step:a"]
seen = []
def note(x):
    seen.append(x)
    return x * 2
r = list(map(note, [1, 2]))
# %% tags=["step:b"]
r2 = list(map(note, r))
# %% tags=["step:c"]
print(seen, r, r2)
