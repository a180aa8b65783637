# same
# warns: step-is-empty
# %% tags=["step:a"]
import os
def arrange():
    os.environ["CASE_A"] = "2"
arrange()
os.environ["CASE_A"] = str(len("abc"))
# %% tags=["step:b"]
print(os.environ["CASE_A"])
