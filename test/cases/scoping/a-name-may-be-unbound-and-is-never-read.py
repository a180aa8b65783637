# same
# %% tags=["step:a"]
flag = len("abc") > 5
if flag:
    extra = 1
value = 2
# %% tags=["step:b"]
if flag:
    print(extra)
print(value)
