# same
# %% tags=["step:load"]
from pathlib import Path
code = """
LIMIT = 3
def cap(x):
    return min(x, LIMIT)
"""
with open("caps.py", "w") as f:
    f.write(code)
Path("scales.py").write_text("SCALE = 2\n")
with open("scales.py", "a") as f:
    f.write("SHIFT = SCALE + 1\n")
# %% tags=["step:prepare"]
from caps import cap, LIMIT
import scales
print([cap(i) for i in range(6)], LIMIT, scales.SHIFT)
# %% tags=["step:train"]
print(cap(100))
