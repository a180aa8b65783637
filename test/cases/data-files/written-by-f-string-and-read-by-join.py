# same
# %% tags=["step:a"]
import os
out = "work"
os.makedirs(out, exist_ok=True)
for i in range(2):
    with open(f"{out}/part_{i}.txt", "w") as f:
        f.write(str(i * 10))
# %% tags=["step:b"]
for i in range(2):
    with open(os.path.join(out, f"part_{i}.txt")) as f:
        print(f.read())
