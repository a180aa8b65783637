# same
# %% tags=["step:a"]
count = 0
def bump():
    global count
    count += 1
    return count
bump()
# %% tags=["step:b"]
bump()
bump()
# %% tags=["step:c"]
print(count, bump())
