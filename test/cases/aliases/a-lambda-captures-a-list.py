# same
# %% tags=["step:a"]
acc = []
push = lambda v: acc.append(v)
push(1)
# %% tags=["step:b"]
push(2)
# %% tags=["step:c"]
print(acc)
