# same
# %% tags=["step:a"]
class AttrDict(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
args = AttrDict(lr=0.1)
# %% tags=["step:b"]
args.lr *= 2
args["n"] = 1
# %% tags=["step:c"]
print(args.lr, args.n, args.__dict__ is args)
