# same
# warns: step-is-empty
# %% tags=["step:a"]
import os
def arrange():
    os.environ["CASE_A"] = "4"
arrange()
# %% tags=["step:b"]
print(os.environ.get("CASE_A", "none"))
def arrange():
    os.environ["CASE_A"] = "5"
arrange()
print(os.environ.get("CASE_A", "none"))
