# same
# %% tags=["step:a"]
total = sum([1, 2])
sum = total + 1
# %% tags=["step:b"]
print(sum, total)
