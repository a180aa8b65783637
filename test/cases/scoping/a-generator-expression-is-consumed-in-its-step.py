# same
# %% tags=["step:a"]
n = 3
total = sum(i * n for i in range(4))
# %% tags=["step:b"]
print(total)
