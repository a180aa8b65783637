# same
# %% tags=["parameters"]
rate = 0.5
# %% tags=["step:a"]
def pay(x, r=rate):
    return x * r
y = pay(10)
# %% tags=["step:b"]
print(y, pay(4))
