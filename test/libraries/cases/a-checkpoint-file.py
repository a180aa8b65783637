# needs: torch
# %% tags=["step:a"]
import torch, torch.nn as nn, os
torch.manual_seed(0)
model = nn.Linear(2, 1)
opt = torch.optim.Adam(model.parameters())
os.makedirs("ckpt", exist_ok=True)
# %% tags=["step:b"]
loss = model(torch.ones(3, 2)).pow(2).mean()
loss.backward()
opt.step()
torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "loss": loss}, "ckpt/best.pt")
# %% tags=["step:c"]
ck = torch.load("ckpt/best.pt", weights_only=False)
model.load_state_dict(ck["model"]); opt.load_state_dict(ck["opt"])
print(round(ck["loss"].item(), 6), opt.state_dict()["state"][0]["step"])
print(model.weight)
