# same
# warns: step-is-empty
# %% tags=["step:a"]
import os
os.environ["MODE"] = "fast"
# %% tags=["step:b"]
print(os.environ.get("MODE"), os.getenv("MODE", "none"))
