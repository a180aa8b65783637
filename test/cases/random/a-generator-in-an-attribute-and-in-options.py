# same
# %% tags=["step:load"]
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.utils import shuffle
class Batches:
    def __init__(self, seed):
        self.rng = np.random.RandomState(seed)
    def next(self):
        return shuffle(np.arange(10), random_state=self.rng)[:3]
batches = Batches(0)
options = dict(test_size=0.5, random_state=np.random.RandomState(1))
# %% tags=["step:first"]
print(batches.next(), train_test_split(np.arange(6), **options)[0])
# %% tags=["step:second"]
print(batches.next(), train_test_split(np.arange(6), **options)[0], batches.rng.randint(100))
