# same
# %% tags=["step:a"]
x = len("abcd")
r = eval("x + 1")
# %% tags=["step:b"]
print(r, eval("x * r"))
