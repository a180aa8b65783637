# same
# %% tags=["step:a"]
flag = len("abc") > 2
if flag:
    mode = "long"
else:
    other = "short"
# %% tags=["step:b"]
print(mode)
