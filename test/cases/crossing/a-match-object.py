# same
# warns: step-is-empty
# %% tags=["step:a"]
import re
m = re.match(r"(\d+)", "12ab")
# %% tags=["step:b"]
print(m.group(1))
