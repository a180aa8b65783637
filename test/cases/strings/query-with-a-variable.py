# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 5, 9]})
limit = len("abc")
# %% tags=["step:b"]
print(df.query("a > @limit")["a"].tolist())
