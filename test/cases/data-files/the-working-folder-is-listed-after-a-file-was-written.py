# refused: working-folder-listed
# by role
# %%
import os
from pathlib import Path
with open("m.txt", "w") as f: f.write("x")
# %%
print([n for n in os.listdir(".") if n.endswith(".txt")], sorted(p.name for p in Path(".").glob("*.txt")))
