# same
# %% tags=["step:a"]
from dataclasses import dataclass, field
@dataclass
class Run:
    name: str
    scores: list = field(default_factory=list)
    limits: dict = field(default_factory=lambda: {"low": 0})
run = Run("a")
run.scores.append(1)
run.limits["high"] = 2
print(run)
