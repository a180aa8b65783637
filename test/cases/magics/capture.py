# same
# %% tags=["step:a"]
%%capture cap
print("hidden")
x = 5
# %% tags=["step:b"]
print(x)
