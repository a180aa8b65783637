# same
# %% tags=["step:a"]
from dataclasses import dataclass, field
@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = Point(1)
p.tags.append("t")
# %% tags=["step:b"]
p.y = 5
print(p)
# %% tags=["step:c"]
print(p, p == Point(1, 5, ["t"]), isinstance(p, Point))
