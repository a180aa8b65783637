# same
# %% tags=["step:a"]
log = []
def note(x):
    log.append(x)
def size():
    return len(log)
note("a")
# %% tags=["step:b"]
note("b")
print(size(), log)
# %% tags=["step:c"]
note("c")
print(size(), log)
