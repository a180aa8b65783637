# needs: polars
# %% tags=["step:a"]
import polars as pl
df = pl.DataFrame({"a": [3, 1, 2]})
alias = df
s = df["a"]
# %% tags=["step:b"]
df.replace_column(0, pl.Series("a", [7, 8, 9]))
df.columns = ["z"]
s.append(pl.Series([4]))
s.sort(in_place=True)
# %% tags=["step:c"]
print(alias, df.columns, s)
