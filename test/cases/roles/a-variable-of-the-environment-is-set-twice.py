# same
# by role
# %%
import os

os.environ["MODE"] = "fast"
n = 3
# %%
if os.environ.get("MODE") == "fast":
    n = n * 2
os.environ["MODE"] = "slow"
# %%
print(n, os.getenv("MODE", "none"))
