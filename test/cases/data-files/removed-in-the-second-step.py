# same
# %% tags=["step:a"]
import os
with open("tmp.txt", "w") as f:
    f.write("x")
# %% tags=["step:b"]
content = open("tmp.txt").read()
os.remove("tmp.txt")
# %% tags=["step:c"]
print(content, os.path.exists("tmp.txt"))
