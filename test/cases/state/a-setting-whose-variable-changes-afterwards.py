# refused: setting-cannot-repeat
# %% tags=["step:a"]
import os
level = str(len("ab"))
os.environ["LEVEL"] = level
level = level + "0"
# %% tags=["step:b"]
print(os.environ["LEVEL"], level)
