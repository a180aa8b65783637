# same
# %% tags=["step:a"]
before = max(1, 2)
max = 10
sum_ = max + 1
# %% tags=["step:b"]
print(max, sum_, before)
