# same
# %% tags=["step:load"]
import sys, argparse
sys.argv = ["notebook", "--k", "4"]
parser = argparse.ArgumentParser()
parser.add_argument("--k", type=int, default=1)
opt = parser.parse_args()
values = [opt.k]
# %% tags=["step:use"]
print(opt.k, values, sys.argv[0])
