# same
# %% tags=["step:a"]
import os
OUT = "results"
SOURCE = "data/people.csv"
!mkdir -p {OUT}/sub
!cp {SOURCE} {OUT}/copy.csv
!head -3 $SOURCE > results/head.csv
!echo 'one, "two"' > log.txt
# %% tags=["step:b"]
import pandas as pd
copied = pd.read_csv(f"{OUT}/copy.csv")
head = pd.read_csv("results/head.csv")
!echo "three" >> log.txt
# %% tags=["step:c"]
print(len(copied), len(head), sorted(os.listdir(OUT)), open("log.txt").read())
