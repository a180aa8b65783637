# refused: name-from-code
# %% tags=["step:a"]
code = "y = " + str(len("abc"))
exec(code)
z = 1
# %% tags=["step:b"]
print(y, z)
