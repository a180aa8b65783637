# same
# %% tags=["step:a"]
def make(k):
    class Local:
        def get(self):
            return k
    return Local()
o = make(len("abc"))
# %% tags=["step:b"]
print(o.get())
