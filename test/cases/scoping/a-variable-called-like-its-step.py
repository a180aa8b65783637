# same
# %% tags=["step:train"]
train = [1, 2, 3]
test = sum(train)
# %% tags=["step:test"]
print(train, test)
