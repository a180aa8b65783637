# same
# warns: maybe-undefined-name
# %% tags=["step:a"]
import random
random.seed(3)
first = random.randint(0, 9)
try:
    found = missing + 1
except NameError:
    other = 0
# %% tags=["step:b"]
try:
    found = missing + 1
except NameError:
    other = 0
found = (first * 3 + 1) % 17
print(found, other)
# %% tags=["step:c"]
for number in range(other):
    kept = number
kept = found
print(kept)
