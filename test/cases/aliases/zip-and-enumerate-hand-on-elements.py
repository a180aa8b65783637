# same
# %% tags=["step:a"]
left = [[1], [2]]
right = [[3], [4]]
# %% tags=["step:b"]
for l, r in zip(left, right):
    l.extend(r)
for i, r in enumerate(right):
    r.append(i)
# %% tags=["step:c"]
print(left, right)
