# same
# %% tags=["step:a"]
n = 3
class Grid:
    n = 5
    rows = [i for i in range(n)]
    cells = [[n for _ in range(2)] for _ in range(1)]
# %% tags=["step:b"]
n = 4
g = Grid()
# %% tags=["step:c"]
print(g.rows, g.cells, g.n, n, [n for n in range(2)], n)
