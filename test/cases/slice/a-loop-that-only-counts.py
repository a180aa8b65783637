# same
# %% tags=["step:a"]
total = 0
for i in range(5):
    if i == 3:
        continue
    total += i
else:
    total *= 2
# %% tags=["step:b"]
print(total)
