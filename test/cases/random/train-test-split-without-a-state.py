# same
# %% tags=["step:a"]
import numpy as np
from sklearn.model_selection import train_test_split
np.random.seed(3)
X = np.arange(20).reshape(10, 2)
# %% tags=["step:b"]
tr, te = train_test_split(X, test_size=0.3)
# %% tags=["step:c"]
print(tr.tolist(), te.tolist(), np.random.rand())
