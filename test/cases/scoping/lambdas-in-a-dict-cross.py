# same
# %% tags=["step:a"]
ops = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
total = ops["add"](2, 3)
# %% tags=["step:b"]
print(total, ops["mul"](4, 5), sorted(ops))
