# same
# by role
# %%
import pandas as pd

pd.set_option("display.precision", 2)
table = pd.DataFrame({"x": [1.23456, 2.34567]})
print(table)
pd.reset_option("display.precision")
print(table * 2)
