# needs: torch
# %% tags=["step:a"]
import torch
g = torch.Generator().manual_seed(4)
print(torch.rand(1, generator=g))
# %% tags=["step:b"]
print(torch.rand(1, generator=g))
# %% tags=["step:c"]
print(torch.randperm(4, generator=g))
