# same
# %% [markdown]
# # One
# %%
x = [1, 2]
# %% [markdown]
# # Two
# %%
x.append(3)
print(x)
