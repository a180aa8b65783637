# same
# %% tags=["step:a"]
class Settings:
    _only = None

    def __new__(cls):
        if cls._only is None:
            cls._only = super().__new__(cls)
            cls._only.data = {}
        return cls._only


Settings().data["a"] = 1
# %% tags=["step:b"]
Settings().data["b"] = 2
# %% tags=["step:c"]
print(Settings().data, Settings() is Settings())
