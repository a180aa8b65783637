# same
# %% tags=["step:a"]
count = 0
def bump(by):
    global count
    count += by
bump(2)
bump(3)
# %% tags=["step:b"]
print(count)
