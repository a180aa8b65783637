# same
# %% tags=["step:a"]
first: int = len("abc")
second: (str) = (
    "a"
    "b"
)
exec("third = " + "first + 1")
print(first, second, third)
# %% tags=["step:b"]
third: int
print(third, second)
