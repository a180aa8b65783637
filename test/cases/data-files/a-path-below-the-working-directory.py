# same
# %% tags=["step:a"]
import os
from pathlib import Path

import pandas as pd

here = Path() / "data"
there = Path(".").joinpath("data").resolve()
joined = os.path.join(os.getcwd(), "data", "people.csv")
first = pd.read_csv(here / "people.csv")
# %% tags=["step:b"]
second = pd.read_csv(there / "people.csv")
third = pd.read_csv(joined)
fourth = pd.read_csv(Path.cwd() / "data" / "people.csv")
print(first.equals(second), second.equals(third), third.equals(fourth), len(fourth))
