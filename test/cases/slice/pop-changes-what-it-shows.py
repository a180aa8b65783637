# same
# %% tags=["step:a"]
stack = [1, 2, 3]
stack.pop()
d = {"a": 1}
d.pop("a")
# %% tags=["step:b"]
stack.pop()
# %% tags=["step:c"]
print(stack, d)
