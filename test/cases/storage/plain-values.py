# same
# %% tags=["step:a"]
t = (1, (2, 3))
s = {3, 1, 2}
fs = frozenset([1])
b = b"\x00\xff"
c = 1 + 2j
r = range(2, 9, 3)
big = 10 ** 40
e = ...
d = {1: "a", (1, 2): "b", None: 3}
sl = slice(1, None)
# %% tags=["step:b"]
print(t, sorted(s), fs, b, c, r, big, e, d, sl, type(t).__name__)
