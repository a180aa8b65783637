# same
# %% tags=["step:a"]
import numpy as np, pandas as pd
import statsmodels.formula.api as smf
def double(x):
    return 2 * x
df = pd.DataFrame({"x": [1.0, 2, 3, 4], "y": [2.0, 4, 6, 9]})
# %% tags=["step:b"]
res = smf.ols("y ~ double(x)", data=df).fit()
print(res.params.round(4).to_dict())
