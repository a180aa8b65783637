# same
# %% tags=["step:a"]
import os
from pathlib import Path
os.mkdir("work")
Path("more").mkdir()
with open("work/x.txt", "w") as f:
    f.write("hi")
with open("more/y.txt", "w") as f:
    f.write("ho")
# %% tags=["step:b"]
print(open("work/x.txt").read(), open("more/y.txt").read())
os.makedirs(
    "deep/er",
)
with open("deep/er/z.txt", "w") as f:
    f.write("z")
# %% tags=["step:c"]
print(os.listdir("deep/er"))
