# same
# %% tags=["step:a"]
import pandas as pd
from tqdm.auto import tqdm
tqdm.pandas(disable=True)
people = pd.read_csv("data/people.csv")
# %% tags=["step:b"]
people["length"] = people["name"].progress_apply(len)
# %% tags=["step:c"]
print(people["length"].tolist())
