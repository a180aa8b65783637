# same
# warns: step-is-empty
# %% tags=["step:a"]
import warnings
warnings.filterwarnings("ignore")
x = 1
# %% tags=["step:b"]
with warnings.catch_warnings(record=True) as caught:
    warnings.warn("careful")
print(len(caught))
