# same
# %% tags=["step:a"]
from contextlib import suppress
items = []
with suppress(ZeroDivisionError):
    items.append(1)
    1 / 0
    items.append(2)
# %% tags=["step:b"]
print(items)
