import numpy as np

from torch.nn.modules.module import Module


class Linear(Module):
    def __init__(self, inputs, outputs):
        import torch

        self.weight = torch.Tensor(torch.generator.normal(size=(inputs, outputs)))

    def forward(self, x):
        import torch

        out = torch.Tensor(x.values @ self.weight.values)
        out.of = (self, x)
        return out


class MSELoss(Module):
    def forward(self, out, y):
        import torch

        error = out.values - y.values

        def backward():
            network, x = out.of
            network.weight.grad = 2 * x.values.T @ error / error.size

        return torch.Tensor(np.mean(error**2), backward)
