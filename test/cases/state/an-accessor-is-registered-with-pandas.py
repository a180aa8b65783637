# same
# %% tags=["step:a"]
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("geo")
class Geo:
    def __init__(self, obj):
        self._obj = obj
    def center(self):
        return self._obj["x"].mean()
df = pd.DataFrame({"x": [1.0, 3.0]})
# %% tags=["step:b"]
df["x"] += 1
print(df.geo.center())
# %% tags=["step:c"]
print(df.geo.center())
