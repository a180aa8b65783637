# same
# %%
%matplotlib inline
%load_ext autoreload
%autoreload 2
import numpy as np
# %% tags=["step:a"]
x = np.arange(3)
# %% tags=["step:b"]
print(x.sum())
