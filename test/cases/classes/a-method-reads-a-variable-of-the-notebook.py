# same
# %% tags=["step:a"]
scale = len("abc")
class Scaler:
    def go(self, x):
        return x * scale
s = Scaler()
first = s.go(1)
# %% tags=["step:b"]
print(first, Scaler().go(2))
