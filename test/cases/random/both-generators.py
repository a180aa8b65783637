# same
# warns: step-is-empty
# %% tags=["step:a"]
import random
import numpy as np
random.seed(1); np.random.seed(2)
# %% tags=["step:b"]
p = [random.randint(0, 9) for _ in range(3)]
# %% tags=["step:c"]
q = np.random.randint(0, 9, 3)
print(p, q.tolist())
# %% tags=["step:d"]
print(random.random(), np.random.normal())
