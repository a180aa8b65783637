# same
# %% tags=["step:a"]
class Bad(ValueError):
    pass
def check(x):
    if x < 0:
        raise Bad(f"bad {x}")
    return x
ok = check(1)
# %% tags=["step:b"]
try:
    check(-1)
except Bad as e:
    print("caught", e, ok)
