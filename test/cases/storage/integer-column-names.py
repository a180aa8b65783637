# same
# %% tags=["step:a"]
import pandas as pd, numpy as np
df = pd.DataFrame(np.arange(6).reshape(2, 3))
# %% tags=["step:b"]
print(df.columns.tolist(), type(df.columns).__name__, df[1].tolist())
