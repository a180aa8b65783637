# same
# by role
# %%
from decimal import Decimal, getcontext

getcontext().prec = 6
seventh = Decimal(1) / Decimal(7)
# %%
print(seventh)
getcontext().prec = 3
# %%
print(Decimal(1) / Decimal(3))
