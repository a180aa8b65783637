# same
# %% tags=["step:a"]
width = len("abcdef")
value = 3.14159
# %% tags=["step:b"]
print(f"{value:{width}.2f}|{value!r:>{width + 4}}")
