# same
# warns: step-is-empty
# %% tags=["step:a"]
import sys
sys.setrecursionlimit(5000)
# %% tags=["step:b"]
print(sys.getrecursionlimit())
