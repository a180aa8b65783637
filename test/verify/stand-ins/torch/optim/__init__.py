from torch.optim.optimizer import Optimizer


class SGD(Optimizer):
    def move(self):
        for group in self.param_groups:
            for each in group["params"]:
                each.values = each.values - group["lr"] * each.grad
