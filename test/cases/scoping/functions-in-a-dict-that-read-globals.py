# refused: function-cannot-cross
# %% tags=["step:a"]
base = len("abc")
def f(x): return x + base
def g(x): return x - base
table = {"f": f, "g": g}
# %% tags=["step:b"]
base = 100
print({k: v(1) for k, v in table.items()})
