# refused: steps-out-of-order
# %% tags=["step:a"]
x = [1]
# %% tags=["step:b"]
x.append(5)
# %% tags=["step:a"]
x.append(2)
# %% tags=["step:c"]
print(x)
