# same
# %% tags=["step:a"]
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
shapes = [Sq(2), Sq(3)]
# %% tags=["step:b"]
print([s.area() for s in shapes], issubclass(Sq, Shape))
