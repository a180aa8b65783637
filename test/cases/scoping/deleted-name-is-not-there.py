# same
# warns: maybe-undefined-name
# %% tags=["step:a"]
x = [1]
del x
y = 2
# %% tags=["step:b"]
try:
    x
except NameError as error:
    print(error)
print(y)
