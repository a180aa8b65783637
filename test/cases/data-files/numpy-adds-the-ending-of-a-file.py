# same
# %% tags=["step:a"]
import numpy as np
a = np.arange(3)
np.save("numbers", a)
np.savez("both", a=a, b=a + 1)
# %% tags=["step:b"]
print(np.load("numbers.npy"))
print(sorted(np.load("both.npz")))
