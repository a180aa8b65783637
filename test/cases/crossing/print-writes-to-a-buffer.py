# same
# %% tags=["step:a"]
import io

buffer = io.StringIO()
print("head", file=buffer)
# %% tags=["step:b"]
print("body", file=buffer)
# %% tags=["step:c"]
print(buffer.getvalue().split())
