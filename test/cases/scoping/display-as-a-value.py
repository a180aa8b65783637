# same
# %% tags=["step:a"]
def show(value):
    if value:
        return display(value.upper())
    return display(value)
print(show("") is None)
# %% tags=["step:b"]
print(show("") is None)
