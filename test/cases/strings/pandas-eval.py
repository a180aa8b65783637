# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
k = len("abc")
# %% tags=["step:b"]
print(pd.eval("df.a * k").tolist())
