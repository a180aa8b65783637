# same
# %% tags=["step:a"]
size = len("abcd")
class Box:
    size = size + 1
    sizes = [size] * 2
    def area(self):
        return self.size * size
b = Box().area()
# %% tags=["step:b"]
print(b, Box.size, Box.sizes, size)
