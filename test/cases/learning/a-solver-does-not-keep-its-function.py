# same
# %% tags=["step:a"]
import numpy as np
from scipy.optimize import minimize
trace = []
def f(w): return float(((w - target) ** 2).sum())
target = np.array([1.0, 2.0])
res = minimize(f, np.zeros(2), callback=lambda w: trace.append(w.copy()))
# %% tags=["step:b"]
target = target + 1
res2 = minimize(f, res.x, callback=lambda w: trace.append(w.copy()))
# %% tags=["step:c"]
print(res.x.round(3), res2.x.round(3), len(trace) > 1)
