# same
# %% tags=["step:s0"]
xs0 = [1]
def g0(x):
    xs0.append(x)
    return len(xs0)
def noted(function):
    def inner(x):
        xs0.append(x)
        return function(x)
    return inner
@noted
def g1(x):
    return g0(x) % 47
ops0 = {"f": abs, "g": g1, "h": lambda x: x + 1}
ops0["g"](len(xs0))
print(xs0)
