# same
# warns: step-is-empty
# %% tags=["step:a"]
import pandas as pd
chunks = pd.read_csv("data/people.csv", chunksize=3)
# %% tags=["step:b"]
total = 0
for chunk in chunks:
    total += chunk["income"].sum()
# %% tags=["step:c"]
print(total)
