# needs: torch
# %% tags=["step:model"]
import torch
import torch.nn as nn
torch.manual_seed(1)
X = torch.randn(20, 3)
y = X @ torch.tensor([[1.0], [2.0], [3.0]])
model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
# %% tags=["step:optimizer"]
optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
# %% tags=["step:train"]
loss_fn = nn.MSELoss()
def train_one():
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    return loss.item()
for _ in range(5):
    last = train_one()
# %% tags=["step:report"]
print(round(last, 6), scheduler.get_last_lr(), optimizer.param_groups[0]["lr"])
print([p.grad.abs().sum().item() > 0 for p in model.parameters()])
optimizer.step()
print([round(v, 6) for v in model[0].weight.flatten().tolist()])
