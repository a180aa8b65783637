# same
# %% tags=["step:a"]
from datetime import date, datetime, timedelta, timezone, time
from decimal import Decimal
from fractions import Fraction
import uuid
d = date(2024, 2, 29)
dt = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
td = timedelta(days=1, seconds=5)
x = Decimal("1.10")
f = Fraction(1, 3)
u = uuid.UUID(int=5)
tm = time(1, 2)
# %% tags=["step:b"]
print(d, dt, td, x, f, u, tm, d + td)
