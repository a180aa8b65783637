# same
# %% tags=["step:a"]
import numpy as np
points = np.array([(1, 2.0), (3, 4.0)], dtype=[("x", int), ("y", float)])
first = points[0]
table = np.rec.array([(1, 2.0), (3, 4.0)], dtype=[("x", int), ("y", float)])
part = table[1:]
m = np.matrix([[1, 2], [3, 4]])
row = m[0]
# %% tags=["step:b"]
first["x"] = 10
part.y[0] = 44
row[0, 1] = 22
print(points, table, m, type(first).__name__, type(part).__name__, type(row).__name__)
