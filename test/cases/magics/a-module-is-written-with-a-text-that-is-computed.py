# refused: written-module-unknown
# %% tags=["step:load"]
limit = len(open("data/notes.txt").read())
with open("limits.py", "w") as f:
    f.write(f"LIMIT = {limit}")
# %% tags=["step:train"]
from limits import LIMIT
print(LIMIT)
