# same
# %% tags=["step:a"]
import random, os
import numpy as np
def seed_everything(seed=42):
    random.seed(seed)
    os.environ["PYTHONHASHSEED"] = str(seed)
    np.random.seed(seed)
    print("seeded", seed)
seed_everything(1)
# %% tags=["step:b"]
a = np.random.rand(2); b = random.random()
# %% tags=["step:c"]
print(a.round(4), round(b, 4), np.random.randint(100), random.randint(0, 9), os.environ["PYTHONHASHSEED"])
