# same
# %% tags=["step:a"]
n = 0
while n < 3:
    n += 1
else:
    done = "yes"
# %% tags=["step:b"]
print(n, done)
