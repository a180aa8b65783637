# same
# %% tags=["step:a"]
%%bash
mkdir -p work/sub
# a comment > nothing.txt
echo "a,b" > work/table.csv
for i in 1 2; do
  echo "$i,$i" >> work/table.csv
done
# %% tags=["step:b"]
import os
import pandas as pd
table = pd.read_csv("work/table.csv")
# %% tags=["step:c"]
print(table.to_dict(), os.path.isdir("work/sub"))
