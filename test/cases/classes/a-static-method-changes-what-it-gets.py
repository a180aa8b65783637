# same
# %% tags=["step:a"]
import pandas as pd
kept = []
class Tables:
    @staticmethod
    def add(table, name="x"):
        table[name] = 1
        kept.append(name)
        return table
    @classmethod
    def both(cls, first, second):
        cls.add(first), cls.add(second, "y")
        return first
left = pd.DataFrame({"a": [1, 2]})
right = pd.DataFrame({"a": [3, 4]})
# %% tags=["step:b"]
alias = Tables.both(left, right)
# %% tags=["step:c"]
alias["z"] = 5
adder = Tables().add
adder(right, "w")
# %% tags=["step:d"]
print(list(left), list(right), kept)
