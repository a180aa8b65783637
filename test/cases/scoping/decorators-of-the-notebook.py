# same
# %% tags=["step:a"]
calls = []
def logged(f):
    def inner(*args):
        calls.append(f.__name__)
        return f(*args)
    return inner
@logged
def double(x):
    return 2 * x
double(1)
# %% tags=["step:b"]
print(double(4), calls)
# %% tags=["step:c"]
print(calls)
