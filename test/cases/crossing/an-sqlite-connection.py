# refused: cannot-cross
# %% tags=["step:a"]
import sqlite3
con = sqlite3.connect(":memory:")
con.execute("create table t (a)")
con.execute("insert into t values (1)")
# %% tags=["step:b"]
print(con.execute("select * from t").fetchall())
