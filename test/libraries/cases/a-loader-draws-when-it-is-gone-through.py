# needs: torch
# %% tags=["step:prepare"]
import torch
from torch.utils.data import TensorDataset, DataLoader, random_split
torch.manual_seed(3)
data = TensorDataset(torch.arange(20).float())
train, test = random_split(data, [15, 5])
loader = DataLoader(train, batch_size=4, shuffle=True)
# %% tags=["step:look"]
(batch,) = next(iter(loader))
print(batch)
# %% tags=["step:again"]
batches = list(loader)
print(batches[0])
# %% tags=["step:comprehension"]
total = [b[0].sum().item() for b in loader]
print(total)
# %% tags=["step:last"]
print(torch.rand(2), [test[i] for i in range(2)])
