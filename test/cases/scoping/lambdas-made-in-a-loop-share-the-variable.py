# same
# %% tags=["step:a"]
fs = []
for i in range(3):
    fs.append(lambda x: x + i)
r = [f(10) for f in fs]
# %% tags=["step:b"]
print(r, i)
