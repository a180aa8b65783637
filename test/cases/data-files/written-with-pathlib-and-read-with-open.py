# same
# %% tags=["step:a"]
from pathlib import Path
p = Path("notes_out")
p.mkdir(exist_ok=True)
(p / "a.txt").write_text("hello")
# %% tags=["step:b"]
print(open("notes_out/a.txt").read())
