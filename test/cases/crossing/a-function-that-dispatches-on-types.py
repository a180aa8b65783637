# refused: cannot-cross
# %% tags=["step:a"]
from functools import singledispatch
@singledispatch
def show(x): return f"obj {x}"
@show.register(int)
def _(x): return f"int {x}"
a = show(1)
# %% tags=["step:b"]
@show.register(list)
def _(x): return f"list {len(x)}"
# %% tags=["step:c"]
print(a, show([1, 2]), show("s"))
