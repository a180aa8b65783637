# needs: torch
# %% tags=["step:a"]
import torch, torch.nn as nn
torch.manual_seed(0)
enc = nn.Linear(2, 2)
model = nn.Sequential(enc, nn.ReLU())
best = model.state_dict()
# %% tags=["step:b"]
with torch.no_grad():
    enc.weight.fill_(1.0)
model[0].bias.data.zero_()
# %% tags=["step:c"]
print(best["0.weight"], model(torch.ones(1, 2)), enc is model[0])
model.load_state_dict(best)
print(enc.bias)
