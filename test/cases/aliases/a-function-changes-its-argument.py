# same
# %% tags=["step:a"]
def fill(target, n):
    for i in range(n):
        target.append(i)
out = []
fill(out, 2)
# %% tags=["step:b"]
fill(out, 1)
# %% tags=["step:c"]
print(out)
