# same
# %% tags=["step:a"]
import pandas as pd, numpy as np
df = pd.DataFrame({"i": pd.array([1, None], dtype="Int64"), "s": pd.array(["a", None], dtype="string"), "b": pd.array([True, None], dtype="boolean"), "f": np.array([1, 2], dtype="float32"), "u": np.array([1, 2], dtype="uint8")})
# %% tags=["step:b"]
print(df.dtypes.astype(str).tolist(), df.isna().values.tolist())
