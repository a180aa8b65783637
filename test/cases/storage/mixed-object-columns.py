# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"m": [1, "a", None, [1, 2], (3,), {"k": 1}], "n": [True, False, None, 1.5, "x", b"b"]})
# %% tags=["step:b"]
print([type(v).__name__ for v in df["m"]], [type(v).__name__ for v in df["n"]], df["m"].tolist())
