# same
# %% tags=["step:load"]
import shelve
with shelve.open("notes") as shelf:
    shelf["a"] = [1, 2]
# %% tags=["step:add"]
with shelve.open("notes") as shelf:
    shelf["b"] = shelf["a"] + [3]
# %% tags=["step:show"]
with shelve.open("notes") as shelf:
    print(sorted(shelf), shelf["b"])
