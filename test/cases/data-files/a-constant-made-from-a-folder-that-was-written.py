# same
# %% tags=["step:a"]
import os
from pathlib import Path
folder = Path("parts/")
os.makedirs(folder, exist_ok=True)
with open(folder / "one.txt", "w") as file:
    file.write("1")
# %% tags=["step:b"]
print(sorted(path.name for path in folder.glob("*.txt")))
