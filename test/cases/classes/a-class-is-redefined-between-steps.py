# same
# %% tags=["step:a"]
class A:
    def f(self): return 1
a = A()
x = a.f()
# %% tags=["step:b"]
class A:
    def f(self): return 2
print(x, A().f())
