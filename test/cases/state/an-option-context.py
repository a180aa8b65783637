# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"x": [1.23456]})
with pd.option_context("display.precision", 2):
    print(df)
# %% tags=["step:b"]
print(df)
