# same
# %% tags=["step:a"]
import numpy as np

np.random.seed(1)


class Batches:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        return iter(np.random.permutation(self.rows))


batches = Batches(5)

# %% tags=["step:b"]
first = [int(row) for row in batches]
print(first)

# %% tags=["step:c"]
print(np.random.rand())
