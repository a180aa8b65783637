# same
# %% tags=["step:a"]
from argparse import Namespace
args = Namespace(lr=0.1, layers=[4])
config = vars(args)
# %% tags=["step:b"]
config["device"] = "cpu"
config["layers"].append(2)
# %% tags=["step:c"]
args.lr = 0.2
print(args.device, args.layers, config["lr"], vars(args) is config)
