# same
# %% tags=["step:a"]
import numpy as np
a = np.array([1, 2], dtype="int8")
f = np.asfortranarray(np.arange(6.0).reshape(2, 3))
s = np.array([("x", 1)], dtype=[("n", "U3"), ("v", "i4")])
o = np.array([1, "a", None], dtype=object)
z = np.array(5)
b = np.array(["ab", "c"])
c = np.array([1 + 2j])
d = np.array(["2024-01-01"], dtype="datetime64[D]")
# %% tags=["step:b"]
for x in (a, f, s, o, z, b, c, d):
    print(x.dtype, x.shape, x.flags.f_contiguous, x.tolist())
