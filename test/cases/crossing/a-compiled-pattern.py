# same
# %% tags=["step:a"]
import re
pattern = re.compile(r"(\d+)-(\w+)")
m = pattern.match("12-ab")
groups = m.groups()
# %% tags=["step:b"]
print(pattern.findall("1-a 2-b"), groups)
