# needs: torch
# %% tags=["step:a"]
import torch
w = torch.ones(2, requires_grad=True)
# %% tags=["step:b"]
loss = (w * 3).sum()
loss.backward()
# %% tags=["step:c"]
print(w.grad)
