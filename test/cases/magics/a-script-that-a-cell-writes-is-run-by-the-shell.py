# same
# warns: step-is-empty
# %% tags=["step:a"]
%%writefile count.py
import sys
rows = open(sys.argv[1]).read().splitlines()
print(len(rows))
# %% tags=["step:b"]
lines = !python count.py data/people.csv
# %% tags=["step:c"]
print(lines)
