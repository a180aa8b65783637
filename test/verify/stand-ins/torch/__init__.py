"""A stand-in for PyTorch where it is not installed: linear networks, an optimizer, and what a watcher of PyTorch holds on to."""

import numpy as np

from torch import serialization

generator = np.random.RandomState(0)


def manual_seed(seed):
    generator.seed(seed)


def set_rng_state(state):
    generator.set_state(state)


class Tensor:
    """Numbers, and how their gradient is found."""

    def __init__(self, values, backward=None):
        self.values, self.grad, self.back, self.dtype = np.asarray(values, dtype="float32"), None, backward, "float32"

    @property
    def shape(self):
        return self.values.shape

    def __len__(self):
        return len(self.values)

    def __float__(self):
        return float(self.values)

    def detach(self):
        return self

    def cpu(self):
        return self

    def numpy(self):
        return self.values

    def item(self):
        return self.values.item()

    def backward(self):
        self.back()


def tensor(values):
    return Tensor(values)


from torch import nn, optim  # noqa: E402

save, load = serialization.save, serialization.load
