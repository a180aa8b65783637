# same
# %% tags=["step:a"]
import numpy as np, pandas as pd
np.random.seed(1)
df = pd.DataFrame({"a": range(10)})
# %% tags=["step:b"]
s = df.sample(3)
# %% tags=["step:c"]
print(s.index.tolist(), df.sample(2).index.tolist())
