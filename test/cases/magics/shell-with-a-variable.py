# same
# %% tags=["step:a"]
name = "file" + "1"
out = !echo {name}
# %% tags=["step:b"]
print(out[0])
