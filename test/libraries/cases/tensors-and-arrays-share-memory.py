# needs: torch
# %% tags=["step:a"]
import torch
t = torch.zeros(3, 2)
row = t[0]
n = t.numpy()
# %% tags=["step:b"]
row += 1
n[2, 1] = 7
# %% tags=["step:c"]
print(t, row, n)
t.add_(1)
print(row, n)
