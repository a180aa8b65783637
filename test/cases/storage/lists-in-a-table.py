# same
# %% tags=["step:prepare"]
import pandas as pd

table = pd.DataFrame({"words": [["a", "b"], ["c"]], "pair": [(1, 2), (3, 4)]})
# %% tags=["step:derive"]
print(table["words"].tolist(), table["pair"].tolist(), (table["words"] + [["d"], []]).tolist())
