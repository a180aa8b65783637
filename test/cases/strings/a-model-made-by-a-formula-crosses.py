# same
# %% tags=["step:a"]
import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
df = pd.read_csv("data/people.csv").dropna()
fit = smf.ols("income ~ np.log(age) + C(city)", df).fit()
# %% tags=["step:b"]
print(fit.params.round(3).to_dict(), fit.rsquared.round(4))
# %% tags=["step:c"]
print(fit.predict(df).round(2).tolist())
