import json

import numpy as np


class DMatrix:
    def __init__(self, data, label=None):
        self.data, self.label = np.asarray(data), label


class Booster:
    def __init__(self):
        self.mean = 0.0

    def update(self, data, eta):
        self.mean += eta * (float(np.mean(data.label)) - self.mean)

    def predict(self, data):
        return np.full(len(data.data), self.mean)

    def get_dump(self):
        return [str(self.mean)]

    def save_raw(self, raw_format="ubj"):
        return bytearray(json.dumps({"mean": self.mean}).encode())
