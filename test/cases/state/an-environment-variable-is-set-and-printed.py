# same
# %% tags=["step:a"]
import os
print(os.environ.setdefault("CASE_A", str(1)))
# %% tags=["step:b"]
print(os.environ.get("CASE_A"))
