# same
# %% tags=["step:a"]
n = 1
rows = [n]
if rows[0]:
    best = rows
for i in range(n):
    last = i
# %% tags=["step:b"]
try:
    best.append(2)
    print(best, rows)
except NameError:
    print("none")
try:
    del best
except NameError:
    print("gone")
# %% tags=["step:c"]
try:
    print(best)
except NameError as error:
    print(error)
print(last, rows)
