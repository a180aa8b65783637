# same
# %% tags=["step:a"]
größe = len("abc")
def verdopple(größe):
    return größe * 2
# %% tags=["step:b"]
print(größe, verdopple(größe))
