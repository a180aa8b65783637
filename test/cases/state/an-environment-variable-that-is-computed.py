# same
# %% tags=["step:a"]
import os
level = str(len("abcd"))
os.environ["LEVEL"] = level
# %% tags=["step:b"]
print(os.environ["LEVEL"])
