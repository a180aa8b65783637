# same
# %% tags=["step:a"]
import io
with io.StringIO("a\nb") as handle:
    lines = handle.read().split()
# %% tags=["step:b"]
print(lines)
