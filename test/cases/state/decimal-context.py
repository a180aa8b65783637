# same
# %% tags=["step:a"]
from decimal import Decimal, getcontext
getcontext().prec = 6
x = Decimal(1) / Decimal(7)
# %% tags=["step:b"]
print(x, Decimal(1) / Decimal(3))
