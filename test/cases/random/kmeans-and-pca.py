# same
# %% tags=["step:a"]
import numpy as np
from sklearn.cluster import KMeans
np.random.seed(6)
X = np.random.rand(20, 2)
# %% tags=["step:b"]
km = KMeans(n_clusters=2, n_init=1).fit(X)
# %% tags=["step:c"]
print(km.labels_.tolist(), np.random.rand())
