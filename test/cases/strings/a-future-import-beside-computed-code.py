# same
# warns: maybe-undefined-name
# %% tags=["step:a"]
x = 7
print(x)
# %% tags=["step:b"]
from __future__ import annotations
def half(value: Missing):
    return value / 2
exec("y = " + "half(x)")
print(y)
