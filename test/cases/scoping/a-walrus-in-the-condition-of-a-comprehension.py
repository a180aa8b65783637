# same
# %% tags=["step:a"]
data = [5, 3, 8, 1]
it = list(data)
total = 0
while (x := it.pop()) != 5:
    total += x
# %% tags=["step:b"]
big = [y for v in data if (y := v * 2) > 6]
# %% tags=["step:c"]
print(total, x, big, y)
