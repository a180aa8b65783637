# same
# warns: code-in-strings
# %% tags=["step:a"]
import sys
n = len(sys.argv[0]) * 0
if n:
    best = [1]
for i in range(n):
    last = i
# %% tags=["step:b"]
try:
    print(best, last)
except NameError as error:
    print("none", error)
# %% tags=["step:c"]
print("best" in globals(), "last" in globals(), "n" in globals())
print("best" in dir())
