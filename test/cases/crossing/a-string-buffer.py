# same
# %% tags=["step:a"]
import io
buf = io.StringIO()
buf.write("one ")
# %% tags=["step:b"]
buf.write("two")
print(buf.getvalue())
