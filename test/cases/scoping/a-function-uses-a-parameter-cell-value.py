# same
# %% tags=["parameters"]
rate = 0.5
names = ["a", "b"]
# %% tags=["step:a"]
def pay(x):
    return x * rate
p = pay(10)
# %% tags=["step:b"]
print(p, pay(3), names)
