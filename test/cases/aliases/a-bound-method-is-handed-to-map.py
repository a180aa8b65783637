# same
# %% tags=["step:a"]
seen = []
_ = [seen.append(x * 2) for x in range(3)]
counts = {}
[counts.__setitem__(k, counts.get(k, 0) + 1) for k in "aab"]
list(map(seen.append, "xy"))
# %% tags=["step:b"]
print(seen, counts)
