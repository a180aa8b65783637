# same
# %% tags=["step:a"]
import pandas as pd
stream = (i for i in range(5))
list(stream)
total = pd.Series([i for i in stream], dtype="float64").sum()
other = (i for i in range(6))
first = sum(other)
rest = sum(other)
third = iter(range(4))
head, *tail = third
left = list(third)
# %% tags=["step:b"]
print(total, first, rest, head, tail, left)
