# same
# %% tags=["step:score"]
import numpy as np
from sklearn.metrics import make_scorer
calls = []
def largest(y, p):
    calls.append(len(y))
    return -np.max(np.abs(y - p))
scorer = make_scorer(largest)
# %% tags=["step:train"]
from sklearn.model_selection import cross_val_score
from sklearn.linear_model import Ridge
X = np.arange(12.0).reshape(-1, 1)
print(cross_val_score(Ridge(), X, X.ravel() ** 1.1, cv=3, scoring=scorer).round(3))
# %% tags=["step:report"]
print(calls)
