# same
# %% tags=["step:a"]
from collections import namedtuple
from enum import Enum
Row = namedtuple("Row", "a b")
class Color(Enum):
    RED = 1
    BLUE = 2
rows = [Row(1, 2), Row(3, 4)]
c = Color.BLUE
# %% tags=["step:b"]
print(rows, rows[0].a, c, c is Color.BLUE, Color.RED.value)
