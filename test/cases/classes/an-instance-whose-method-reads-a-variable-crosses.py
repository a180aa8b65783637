# same
# %% tags=["step:a"]
scale = len("abc")
class Scaler:
    def go(self, x):
        return x * scale
s = Scaler()
# %% tags=["step:b"]
print(s.go(2))
