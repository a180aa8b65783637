# same
# %% tags=["step:a"]
err = "before"
try:
    1 / 0
except ZeroDivisionError as e:
    err = str(e)
# %% tags=["step:b"]
try:
    print(e)
except NameError:
    print("unbound", err)
