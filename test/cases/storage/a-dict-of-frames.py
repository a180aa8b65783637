# same
# %% tags=["step:a"]
import pandas as pd
frames = {"a": pd.DataFrame({"x": [1]}), "b": pd.DataFrame({"y": [2.5]})}
# %% tags=["step:b"]
print({k: v.to_csv() for k, v in frames.items()}, list(frames))
