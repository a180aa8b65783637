# same
# %% tags=["step:a"]
import os
if not os.path.exists("cache.txt"):
    with open("cache.txt", "w") as f:
        f.write("made")
# %% tags=["step:b"]
print(os.path.exists("cache.txt"), open("cache.txt").read())
