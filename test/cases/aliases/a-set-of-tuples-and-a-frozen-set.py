# same
# %% tags=["step:a"]
s = {(1, 2), (3, 4)}
f = frozenset(s)
# %% tags=["step:b"]
s.add((5, 6))
# %% tags=["step:c"]
print(sorted(s), sorted(f))
