# same
# %% tags=["step:a"]
store = []
def keep(x):
    store.append(x)
item = {"v": 1}
keep(item)
# %% tags=["step:b"]
item["v"] = 2
# %% tags=["step:c"]
print(store, store[0] is item)
