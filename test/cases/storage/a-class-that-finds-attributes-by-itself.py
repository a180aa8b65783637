# same
# %% tags=["step:a"]
class Settings:
    def __init__(self): object.__setattr__(self, "store", {})
    def __getattr__(self, k):
        try: return self.store[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self.store[k] = v
    def __contains__(self, k): return k in self.store
settings = Settings()
settings.lr = 0.1
# %% tags=["step:b"]
settings.layers = [1]
# %% tags=["step:c"]
settings.layers.append(2)
print(settings.lr, settings.layers, "lr" in settings, hasattr(settings, "x"))
