# same
# %% tags=["parameters"]
size = 3
# %% tags=["step:a"]
class Grid:
    def __init__(self):
        self.cells = [0] * size
g = Grid()
# %% tags=["step:b"]
print(g.cells, Grid().cells)
