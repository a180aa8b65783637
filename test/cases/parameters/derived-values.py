# same
# %% tags=["parameters"]
n = 4
folder = "out"
# %%
double = n * 2
name = f"{folder}_{n}"
# %% tags=["step:a"]
xs = list(range(double))
# %% tags=["step:b"]
print(xs, name, n)
