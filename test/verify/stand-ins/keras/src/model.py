import numpy as np

from keras.utils import generator


class Sequential:
    def __init__(self, layers):
        self.layers = layers

    def compile(self, optimizer, loss):
        self.optimizer, self.loss = optimizer, loss

    def get_weights(self):
        return [layer.weights for layer in self.layers]

    def predict(self, x, verbose=1):
        out = np.asarray(x, dtype="float32")
        for layer in self.layers:
            if layer.weights is None:
                layer.weights = generator.normal(size=(out.shape[1], layer.units)).astype("float32")
            out = out @ layer.weights
        return out

    def fit(self, x, y, epochs=1, verbose=1):
        for _ in range(epochs):
            error = self.predict(x) - np.asarray(y).reshape(-1, 1)
            for layer in self.layers:
                layer.weights = layer.weights - np.float32(0.01 * error.mean())
        return self

    def train_on_batch(self, x, y):
        self.fit(x, y)
        return self.evaluate(x, y)

    def evaluate(self, x, y, verbose=1):
        return float(np.mean((self.predict(x).ravel() - np.asarray(y)) ** 2))
