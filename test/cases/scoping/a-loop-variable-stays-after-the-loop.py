# same
# %% tags=["step:a"]
for i in range(4):
    last = i * 2
# %% tags=["step:b"]
print(i, last)
