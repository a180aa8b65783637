# needs: datasets
# %% tags=["step:a"]
from datasets import Dataset, DatasetDict
import pandas as pd
ds = Dataset.from_pandas(pd.DataFrame({"t": ["a b", "c", "d e f"], "label": [0, 1, 0]}))
scale = 2
def count(row):
    return {"n": len(row["t"].split()) * scale}
# %% tags=["step:b"]
mapped = ds.map(count)
split = mapped.train_test_split(test_size=1, seed=0)
# %% tags=["step:c"]
print(mapped["n"][:], mapped.column_names, split["train"].num_rows, split["test"][0])
mapped.set_format("pandas")
# %% tags=["step:d"]
print(type(mapped[:2]).__name__)
mapped.reset_format()
mapped.save_to_disk("ds")
# %% tags=["step:e"]
from datasets import load_from_disk
print(load_from_disk("ds")[0])
