# same
# %% tags=["step:a"]
import numpy as np

numbers = np.zeros(3)
cells = np.empty(2, dtype=object)
cells[0] = numbers

# %% tags=["step:b"]
numbers += 5
print(cells)

# %% tags=["step:c"]
cells[0][1] = -1
print(numbers)
