# same
# %% tags=["parameters"]
from datetime import date
from pathlib import Path
start = date(2024, 1, 31)
where = Path("somewhere")
# %% tags=["step:a"]
y = start.year
# %% tags=["step:b"]
print(start, where / "x", y)
