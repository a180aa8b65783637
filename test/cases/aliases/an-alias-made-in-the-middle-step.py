# same
# %% tags=["step:a"]
data = [1, 2]
other = [3]
# %% tags=["step:b"]
both = [data, other]
# %% tags=["step:c"]
data.append(9)
other.clear()
# %% tags=["step:d"]
print(both, data, other)
