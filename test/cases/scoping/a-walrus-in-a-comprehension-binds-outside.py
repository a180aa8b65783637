# same
# %% tags=["step:a"]
total = 0
parts = [total := total + v for v in range(5)]
# %% tags=["step:b"]
print(total, parts)
