# same
# by role
# %%
import numpy as np

old = np.seterr(divide="raise")
zeros = np.zeros(2)
# %%
try:
    print(1 / zeros)
except FloatingPointError:
    print("raised")
np.seterr(**old)
# %%
print((1 / zeros).tolist())
