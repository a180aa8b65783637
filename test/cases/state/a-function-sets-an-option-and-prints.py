# same
# %% tags=["step:a"]
import pandas as pd
def prepare():
    pd.set_option("display.precision", 2)
    print("prepared")
prepare()
df = pd.DataFrame({"x": [1.23456]})
# %% tags=["step:b"]
print(df)
