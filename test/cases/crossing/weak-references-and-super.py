# same
# %% tags=["step:a"]
class A:
    def f(self): return "A"
class B(A):
    def f(self): return super().f() + "B"
b = B()
# %% tags=["step:b"]
print(b.f())
