# same
# %% tags=["step:a"]
def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
r = [even(4)]
# %% tags=["step:b"]
r.append(odd(4))
print(r, even(11))
