# refused: module-keeps-state
# %% tags=["step:a"]
from helpers import calls, FACTOR
calls.append(FACTOR)
# %% tags=["step:b"]
from helpers import calls
print(calls)
