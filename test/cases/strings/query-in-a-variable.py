# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 5, 9]})
low = len("ab")
q = "a > @low"
# %% tags=["step:b"]
print(df.query(q)["a"].tolist())
