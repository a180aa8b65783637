# same
# %% tags=["step:a"]
import pandas as pd
rows = pd.DataFrame({"a": [1, 2, 3]})
limit = int(rows["a"].max())
def above(column, least=0):
    return [value for value in rows[column] if least < value <= limit]
def both(column):
    return above(column) + above(column, least=1), scaled(column, 2)
def scaled(column, *factors):
    total = 1
    for factor in factors:
        total *= factor
    return [value * total * limit for value in rows[column]]
def none():
    return len(rows) + limit
print(above("a"), both("a"), none())
# %% tags=["step:b"]
limit = limit - 1
print(above("a", 1), above(column="a"), both("a"), scaled("a", *[1, 3]), none())
# %% tags=["step:c"]
results = [above("a", least) for least in range(3)]
rows = rows.assign(a=rows["a"] * 2)
limit = limit * 2
print(results, list(map(lambda least: above("a", least), [0, 1])), none(
))
