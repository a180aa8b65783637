# needs: torch
# %% tags=["step:prepare"]
import torch
import torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader
torch.manual_seed(0)
X = torch.randn(64, 4)
y = (X.sum(1, keepdim=True) > 0).float()
loader = DataLoader(TensorDataset(X, y), batch_size=16, shuffle=True)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 8)
        self.drop = nn.Dropout(0.5)
        self.out = nn.Linear(8, 1)
    def forward(self, x):
        return self.out(self.drop(torch.relu(self.fc(x))))
model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
criterion = nn.BCEWithLogitsLoss()
# %% tags=["step:train"]
losses = []
for epoch in range(3):
    model.train()
    for xb, yb in loader:
        optimizer.zero_grad()
        loss = criterion(model(xb), yb)
        loss.backward()
        optimizer.step()
    losses.append(loss.item())
print([round(v, 6) for v in losses])
# %% tags=["step:more"]
for xb, yb in loader:
    optimizer.zero_grad()
    loss = criterion(model(xb), yb)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 6), len(optimizer.state_dict()["state"]))
# %% tags=["step:evaluate"]
model.eval()
with torch.no_grad():
    acc = ((model(X) > 0).float() == y).float().mean().item()
print(acc)
torch.save(model.state_dict(), "net.pt")
# %% tags=["step:load"]
fresh = Net()
print(fresh.load_state_dict(torch.load("net.pt")))
fresh.eval()
print(torch.allclose(fresh(X), model(X)), [round(v, 6) for v in fresh(X)[:3, 0].tolist()])
