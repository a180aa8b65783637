# same
# %% tags=["step:a"]
from functools import cached_property
class Table:
    loads = 0
    def __init__(self, n): self.n = n
    @cached_property
    def rows(self):
        Table.loads += 1
        return list(range(self.n))
table = Table(3)
rows = table.rows
# %% tags=["step:b"]
table.rows.append(99)
table.n = 10
# %% tags=["step:c"]
print(table.rows, rows is table.rows, Table.loads)
