# same
# warns: path-not-known
# %% tags=["step:a"]
import pandas as pd
paths = {"one": "data/many/part_1.csv", "two": "data/many/part_2.csv"}
frames = {k: pd.read_csv(p) for k, p in paths.items()}
# %% tags=["step:b"]
print({k: v["v"].sum() for k, v in frames.items()}, sorted(paths))
