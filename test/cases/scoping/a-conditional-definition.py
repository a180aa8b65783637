# same
# %% tags=["step:a"]
fast = len("x") == 2
if fast:
    def work(x):
        return x
else:
    def work(x):
        return -x
# %% tags=["step:b"]
print(work(5))
# %% tags=["step:c"]
print(work(6))
