# same
# %% tags=["step:a"]
import numpy as np
np.random.seed(0)
x = np.arange(6)
alias = x
# %% tags=["step:b"]
np.random.shuffle(x)
# %% tags=["step:c"]
print(alias.tolist(), np.random.permutation(4).tolist())
