# same
# %% tags=["step:a"]
def init():
    global table
    table = {"a": 1}
init()
# %% tags=["step:b"]
table["b"] = 2
# %% tags=["step:c"]
print(table)
