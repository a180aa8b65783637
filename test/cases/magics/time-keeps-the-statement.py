# same
# %% tags=["step:a"]
%time total = sum(range(5))
# %% tags=["step:b"]
print(total)
