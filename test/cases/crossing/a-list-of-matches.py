# same
# %% tags=["step:a"]
import re

matches = [re.match(r"(\d+)", line) for line in ["12-ab", "none"]]
print(len(matches))

# %% tags=["step:b"]
print([match.groups() if match else None for match in matches])
