class Module:
    def __call__(self, *args):
        return self.forward(*args)

    def modules(self):
        yield self
        for part in vars(self).values():
            if isinstance(part, Module):
                yield from part.modules()

    def parameters(self):
        return iter(self.state_dict().values())

    def state_dict(self):
        found = {}
        for name, part in vars(self).items():
            if isinstance(part, Module):
                found.update({f"{name}.{inner}": value for inner, value in part.state_dict().items()})
            elif type(part).__name__ == "Tensor":
                found[name] = part
        return found

    def load_state_dict(self, state):
        for name, value in state.items():
            self.state_dict()[name].values = value.values.copy()

    def eval(self):
        return self
