# same
# %% tags=["step:a"]
from pathlib import Path
folder = Path("data")
text = (folder / "notes.txt").read_text()
# %% tags=["step:b"]
print(text.splitlines()[0])
print((Path("data") / "settings.json").exists())
