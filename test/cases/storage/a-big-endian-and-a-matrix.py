# same
# %% tags=["step:a"]
import numpy as np
a = np.array([1, 2], dtype=">i4")
m = np.matrix([[1, 2], [3, 4]])
r = np.rec.array([(1, 2.0)], names="a,b")
# %% tags=["step:b"]
print(a.dtype.str, type(m).__name__, (m * m).tolist(), type(r).__name__, r.a.tolist())
