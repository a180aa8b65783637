# same
# %% tags=["step:a"]
import numpy as np
values = np.arange(3) * 2
print(values)
# %% tags=["step:b"]
import helpers
class Engine:
    def __init__(self):
        self.handlers = []
    def on(self, handler):
        self.handlers.append(handler)
        return handler
    def run(self):
        for handler in self.handlers:
            handler()
engine = Engine()
@engine.on
def report():
    print(values.sum())
# %% tags=["step:c"]
engine.run()
