# same
# %% tags=["step:a"]
import numpy as np
i, f, b = np.int64(3), np.float32(1.5), np.bool_(True)
# %% tags=["step:b"]
print(type(i).__name__, type(f).__name__, type(b).__name__, repr(i / 2), f, b)
