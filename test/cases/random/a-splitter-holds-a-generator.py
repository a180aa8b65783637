# same
# %% tags=["step:a"]
import numpy as np
from sklearn.model_selection import ShuffleSplit
rng = np.random.RandomState(3)
splitter = ShuffleSplit(n_splits=2, test_size=0.5, random_state=rng)
x = np.arange(8)
first = [test.tolist() for _, test in splitter.split(x)]
# %% tags=["step:b"]
second = [test.tolist() for _, test in splitter.split(x)]
print(first, second)
# %% tags=["step:c"]
third = [test.tolist() for _, test in splitter.split(x)]
print(third, rng.randint(100))
