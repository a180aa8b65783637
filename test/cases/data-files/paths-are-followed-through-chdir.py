# same
# %% tags=["step:a"]
import os
import pandas as pd
os.chdir("data")
df = pd.read_csv("people.csv")
os.chdir("many")
part = pd.read_csv("part_1.csv")
os.chdir("../..")
os.makedirs("out", exist_ok=True)
os.chdir("out")
part.to_csv("part.csv", index=False)
print(len(df), sorted(os.listdir(".")), os.path.basename(os.getcwd()))
# %% tags=["step:b"]
again = pd.read_csv("part.csv")
print(again.equals(part), len(df))
