# same
# by role
# %%
import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

# %%
rng = np.random.RandomState(0)
points = pd.DataFrame(rng.rand(40, 2), columns=["x", "y"])

# %%
km = KMeans(3, n_init=1, random_state=0)
points["cluster"] = km.fit_predict(points)
print(silhouette_score(points[["x", "y"]], points["cluster"]))

# %%
points.to_csv("clusters.csv")
