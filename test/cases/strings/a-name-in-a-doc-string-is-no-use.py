# same
# %% tags=["step:a"]
x = 1
def f():
    """Uses y and z."""
    return x
# %% tags=["step:b"]
print(f())
