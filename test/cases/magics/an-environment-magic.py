# same
# warns: step-is-empty
# %% tags=["step:a"]
%env STAGE=dev
x = 1
# %% tags=["step:b"]
import os
print(os.environ["STAGE"], x)
