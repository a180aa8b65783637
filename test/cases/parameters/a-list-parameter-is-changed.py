# same
# %% tags=["parameters"]
columns = ["a", "b"]
# %% tags=["step:a"]
columns.append("c")
# %% tags=["step:b"]
print(columns)
