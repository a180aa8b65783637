# same
# %% tags=["step:prepare"]
import numpy as np
import pandas as pd

table = pd.DataFrame({"cabin": ["C85", np.nan, "E46"], "age": [22.0, np.nan, 35.0]})
nothing = pd.DataFrame({"note": ["a", None]})
column = table["cabin"]
# %% tags=["step:derive"]
print(table["cabin"].astype(str).str[0].tolist(), [type(value).__name__ for value in column])
print(nothing["note"].astype(str).tolist(), table["age"].tolist())
