# same
# %% tags=["step:a"]
class Config:
    def __init__(self, d): self.d = d
    def get(self, k): return self.d[k]
cfg = Config({"a": 1})
def read(k, c=cfg):
    return c.get(k)
# %% tags=["step:b"]
cfg.d["a"] = 2
print(read("a"))
