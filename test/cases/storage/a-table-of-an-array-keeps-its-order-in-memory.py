# same
# %% tags=["step:prepare"]
import numpy as np
import pandas as pd

rng = np.random.default_rng(0)
values = rng.normal(size=(200, 4)) * [1, 10, 100, 1000]
table = pd.DataFrame(values, columns=["a", "b", "c", "d"])
table["label"] = (values[:, 0] > 0).astype(int)
ready = table.drop(columns="label").sample(150, random_state=1)
# %% tags=["step:train"]
from sklearn.preprocessing import StandardScaler

print(StandardScaler().fit(ready).mean_.tolist())
print(StandardScaler().fit(table[["a", "b", "c", "d"]]).mean_.tolist())
print(table.shape)
