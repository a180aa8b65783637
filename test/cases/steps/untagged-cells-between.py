# same
# %% tags=["step:a"]
x = [1]
# %%
x.append(2)
helper = len(x)
# %% tags=["step:b"]
x.append(3)
# %%
print("end", x, helper)
