# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": ["x", None]})
df.to_parquet("t.parquet")
df.to_json("t.json", orient="records")
# %% tags=["step:b"]
print(pd.read_parquet("t.parquet").to_csv(), pd.read_json("t.json").to_csv())
