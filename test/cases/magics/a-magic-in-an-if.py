# same
# warns: step-is-empty
# %% tags=["step:a"]
import sys
if sys.version_info < (3, 0):
    %pip install old
flag = True
# %% tags=["step:b"]
print(flag)
