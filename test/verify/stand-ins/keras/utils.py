import numpy as np

generator = np.random.RandomState(0)


def set_random_seed(seed):
    np.random.seed(seed)
    generator.seed(seed)
