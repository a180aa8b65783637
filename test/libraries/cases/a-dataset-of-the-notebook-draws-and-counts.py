# needs: torch
# %% tags=["step:prepare"]
import numpy as np, torch, random
from torch.utils.data import Dataset, DataLoader
np.random.seed(0); random.seed(0); torch.manual_seed(0)
class Noisy(Dataset):
    def __init__(self, n):
        self.n = n
        self.seen = 0
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        self.seen += 1
        return float(i + np.random.rand() + random.random())
data = Noisy(6)
loader = DataLoader(data, batch_size=3)
# %% tags=["step:one"]
first = list(loader)
print(first)
# %% tags=["step:two"]
print(data.seen, data[0])
print(next(iter(loader)))
# %% tags=["step:three"]
print(np.random.rand(), random.random(), data.seen, loader.dataset.seen, loader.dataset is data)
