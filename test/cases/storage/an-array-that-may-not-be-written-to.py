# same
# %% tags=["step:a"]
import numpy as np
fixed = np.arange(3)
fixed.flags.writeable = False
kept = np.ones(2)
kept.setflags(write=False)
# %% tags=["step:b"]
def try_to_write(values):
    try:
        values[0] = 9
    except ValueError:
        return "read-only"
    return "written"
print(try_to_write(fixed), try_to_write(kept), fixed.flags.writeable, fixed.tolist(), kept.sum())
