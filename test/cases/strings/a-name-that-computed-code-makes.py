# refused: name-from-code
# %% tags=["step:a"]
name = "".join(["ra", "te"])
exec(name + " = 3")
# %% tags=["step:b"]
print(rate)
