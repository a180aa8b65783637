# same
# %% tags=["step:a"]
import random
import numpy as np
from sklearn.utils import check_random_state
np.random.seed(0)
random.seed(0)
held = check_random_state(None)

# %% tags=["step:b"]
print(np.random.rand(), random.random())
# %% tags=["step:c"]
items = list(range(5))
random.shuffle(items)
print(held.rand(), np.random.rand(), items, random.random())
