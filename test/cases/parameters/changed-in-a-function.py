# same
# %% tags=["parameters"]
count = 1
# %% tags=["step:a"]
def bump():
    global count
    count += 1
bump()
# %% tags=["step:b"]
print(count)
