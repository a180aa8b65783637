# same
# %% tags=["step:a"]
import numpy as np
np.random.seed(0)
w = np.zeros(2)
history = {"loss": []}
def step(w, x, y):
    g = (w @ x - y) * x
    history["loss"].append(float((w @ x - y) ** 2))
    return w - 0.1 * g
# %% tags=["step:b"]
for _ in range(5):
    w = step(w, np.random.rand(2), 1.0)
# %% tags=["step:c"]
print(w.round(8).tolist(), [round(v, 8) for v in history["loss"]])
