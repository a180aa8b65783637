import numpy as np

from lightgbm.basic import Booster


def train(params, train_set, num_boost_round=100):
    booster = Booster()
    for _ in range(num_boost_round):
        booster.mean += 0.1 * (float(np.mean(train_set.label)) - booster.mean)
    return booster
