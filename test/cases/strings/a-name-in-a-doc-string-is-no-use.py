# same
# warns: step-is-empty
# %% tags=["step:a"]
x = 1
def f():
    """Uses y and z."""
    return x
# %% tags=["step:b"]
print(f())
