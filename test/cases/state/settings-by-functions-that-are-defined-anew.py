# same
# warns: step-is-empty
# %% tags=["step:s0"]
import os
base = 1
def name():
    return "CASE_A"
def arrange():
    os.environ[name()] = str(base)
arrange()
# %% tags=["step:s1"]
def name():
    return "CASE_B"
def arrange():
    os.environ[name()] = "1" + str(base)
arrange()
print(1)
# %% tags=["step:s2"]
def arrange():
    os.environ[name()] = "77"
print(os.environ["CASE_A"], os.environ["CASE_B"])
arrange()
print(os.environ["CASE_A"], os.environ["CASE_B"])
