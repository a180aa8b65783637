# same
# %% tags=["step:a"]
class Doubles(dict):
    def __missing__(self, key):
        self[key] = 2 * key
        return self[key]


doubles = Doubles()
doubles[3]

# %% tags=["step:b"]
print(doubles[4], dict(doubles))

# %% tags=["step:c"]
print(doubles)
