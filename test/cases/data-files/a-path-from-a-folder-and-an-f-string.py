# same
# %%
FOLDER = "data"
# %% tags=["step:a"]
import pandas as pd
df = pd.read_csv(f"{FOLDER}/people.csv")
# %% tags=["step:b"]
import json
settings = json.load(open(f"{FOLDER}/settings.json"))
print(len(df), settings["rate"])
