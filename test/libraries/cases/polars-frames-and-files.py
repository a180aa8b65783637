# needs: polars
# %% tags=["step:a"]
import polars as pl
df = pl.DataFrame({"a": [3, 1, 2], "b": ["x", "y", "x"]})
same = df
# %% tags=["step:b"]
df = df.with_columns((pl.col("a") * 2).alias("c"))
df.insert_column(0, pl.Series("n", [1, 2, 3]))
df[0, "a"] = 10
df.extend(df.clone())
# %% tags=["step:c"]
print(df, same, same is df)
lazy = df.lazy().filter(pl.col("a") > 1).group_by("b").agg(pl.col("c").sum()).sort("b")
# %% tags=["step:d"]
out = lazy.collect()
print(out)
out.write_csv("out.csv")
# %% tags=["step:e"]
print(pl.read_csv("out.csv").to_pandas())
