# same
# %% tags=["step:a"]
count: int = len("abc")
name: str
ratio: "float" = count / 2
# %% tags=["step:b"]
print(count, ratio)
