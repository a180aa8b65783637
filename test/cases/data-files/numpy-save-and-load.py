# same
# %% tags=["step:a"]
import numpy as np
np.save("arr.npy", np.arange(3))
np.savez("many.npz", a=np.ones(2))
# %% tags=["step:b"]
print(np.load("arr.npy").tolist(), np.load("many.npz")["a"].tolist())
