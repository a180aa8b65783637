# same
# warns: step-is-empty
# %% tags=["step:a"]
import os
del_me = os.environ.setdefault("CASE_A", "1")
os.environ["CASE_B"] = "2"
del os.environ["CASE_B"]
# %% tags=["step:b"]
print(os.environ.get("CASE_A"), os.environ.get("CASE_B"), del_me)
os.environ.update(CASE_C="3")
# %% tags=["step:c"]
print(os.environ.get("CASE_C"))
