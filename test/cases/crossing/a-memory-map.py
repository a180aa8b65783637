# refused: cannot-cross
# %% tags=["step:a"]
import numpy as np
numbers = np.memmap("numbers.dat", dtype="float32", mode="w+", shape=(3,))
numbers[:] = 1
# %% tags=["step:b"]
numbers[0] = 42
numbers.flush()
# %% tags=["step:c"]
print(np.memmap("numbers.dat", dtype="float32", mode="r", shape=(3,)).sum())
