# same
# %% tags=["step:a"]
import random

import numpy as np


def seed_all(seed):
    np.random.seed(seed)
    random.seed(seed)


seed_all(5)
first = np.random.rand()
# %% tags=["step:b"]
second = (np.random.rand(), random.random())
seed_all(6)
# %% tags=["step:c"]
print(round(first, 5), [round(value, 5) for value in second], round(random.random(), 5), round(np.random.rand(), 5))
