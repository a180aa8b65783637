# same
# %% tags=["step:a"]
from collections import OrderedDict, ChainMap
from types import SimpleNamespace
od = OrderedDict([("b", 1), ("a", 2)])
cm = ChainMap({"x": 1}, {"x": 2, "y": 3})
ns = SimpleNamespace(a=1)
# %% tags=["step:b"]
print(od, cm["x"], cm["y"], ns)
