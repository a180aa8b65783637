# same
# %% tags=["step:a"]
from dataclasses import dataclass, field
REG = {}
@dataclass
class Exp:
    name: str
    params: dict = field(default_factory=dict)
    def __post_init__(self): REG[self.name] = self
a = Exp("a")
# %% tags=["step:b"]
b = Exp("b", {"lr": 1})
a.params["lr"] = 2
# %% tags=["step:c"]
print(REG, REG["a"] is a)
