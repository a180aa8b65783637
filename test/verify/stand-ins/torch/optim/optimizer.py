hooks = []


def register_optimizer_step_post_hook(hook):
    hooks.append(hook)


class Optimizer:
    def __init__(self, params, lr):
        self.param_groups = [{"params": list(params), "lr": lr}]

    def zero_grad(self):
        for group in self.param_groups:
            for each in group["params"]:
                each.grad = None

    def step(self):
        self.move()
        for hook in hooks:
            hook(self, (), {})
