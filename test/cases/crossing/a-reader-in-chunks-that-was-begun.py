# refused: cannot-cross
# %% tags=["step:a"]
import pandas as pd
chunks = pd.read_csv("data/people.csv", chunksize=3)
first = next(chunks)
# %% tags=["step:b"]
print(len(first), [len(chunk) for chunk in chunks])
