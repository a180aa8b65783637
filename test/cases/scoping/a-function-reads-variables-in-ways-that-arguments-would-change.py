# same
# %% tags=["step:a"]
import pandas as pd
rows = pd.DataFrame({"a": [1, 2, 3]})
limit = int(rows["a"].max())
scale = limit * 2
if limit > 10:
    never = limit
def countdown(count):
    return 0 if count == 0 else limit + countdown(count - 1)
def later():
    return lambda value: value * limit
def each():
    for value in rows["a"]:
        yield value * limit
def rebinds():
    global scale
    scale = scale + limit
    return scale
def reads_scale(value):
    return value + scale
def rarely(flag):
    return never if flag else limit
def shadowed(limit):
    return countdown(1) + limit + reads_scale(limit)
def by_name(name):
    return eval(name) + limit
asked = later()
steps = each()
print(countdown(2), rebinds(), reads_scale(rebinds()), rarely(False), shadowed(100), by_name("scale"))
limit = limit + 1
print(asked(2), list(steps), [rarely(limit < 0) for limit in range(2)])
# %% tags=["step:b"]
handed = [reads_scale, rarely]
print([one(0) for one in handed], countdown(1), shadowed(7))
