# refused: cannot-cross
# %% tags=["step:a"]
import numpy as np

grid = np.arange(6).reshape(2, 3)
walk = grid.flat

# %% tags=["step:b"]
walk[0] = 9
print(grid)
