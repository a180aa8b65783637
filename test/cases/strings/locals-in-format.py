# same
# warns: code-in-strings
# %% tags=["step:a"]
name = "Ann".upper()
age = len("abc")
# %% tags=["step:b"]
print("{name} is {age}".format(**locals()))
