# same
# %% tags=["step:a"]
try:
    int("x")
except ValueError as e:
    saved = e
# %% tags=["step:b"]
print(type(saved).__name__, saved)
