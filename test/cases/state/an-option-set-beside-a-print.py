# same
# %% tags=["step:a"]
import pandas as pd
if pd.__version__ > "1":
    pd.set_option("display.precision", 1)
    print("new pandas")
# %% tags=["step:b"]
print(pd.DataFrame({"a": [1.2345]}))
