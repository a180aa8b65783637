# same
# %% tags=["parameters"]
a: int = 3
b = -2.5e-3
c = True
d = "it's \"quoted\" $x"
e = None
f = [1, 2]
g = {"k": [1.5, None]}
h = (1, "x")
i, j = 1, "two"
# %% tags=["step:a"]
x = (a, b, c, d, e, f, g, h)
# %% tags=["step:b"]
print(x, i, j, type(h).__name__)
